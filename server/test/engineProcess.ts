import { openEngine } from '../src/db/engine/openEngine.ts'

/**
 * A process that opens the engine in the given folder, prints a line of JSON when it is open, and
 * closes the engine when its input ends. Tests of the engine kill it.
 */
const [, , dataFolder = ''] = process.argv
const engine = await openEngine({ dataFolder, onProgress: (line) => console.error(line) })
console.log(JSON.stringify({ fresh: engine.fresh }))
for await (const _ of process.stdin);
await engine.close()
