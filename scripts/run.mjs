/** `node scripts/run.mjs FILE args…` installs what tests need, then runs the file under Node 24. */
import { ensureInstalled, fail } from './install.mjs'
import { runNode } from './runNode.mjs'

const [file, ...args] = process.argv.slice(2)
if (file === undefined) fail('Usage: node scripts/run.mjs FILE [arguments]')
process.exit(await runNode(await ensureInstalled({ tests: true }), file, args))
