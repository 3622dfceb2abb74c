import { openEngine } from '../src/db/engine/openEngine.ts'

/**
 * A process of its own that opens the engine in the folder it is told, says so on a line of JSON,
 * and closes it when its input ends. What the engine's tests kill.
 */
const [, , dataFolder = ''] = process.argv
const engine = await openEngine({ dataFolder, onProgress: (line) => console.error(line) })
console.log(JSON.stringify({ fresh: engine.fresh }))
for await (const _ of process.stdin);
await engine.close()
