/** `npm start` installs what is missing, builds changed web pages, and runs the server. */
import { buildWeb } from './buildWeb.mjs'
import { ensureInstalled } from './install.mjs'
import { inRepository, runNode } from './runNode.mjs'

const node = await ensureInstalled()
await buildWeb(node)
process.exit(await runNode(node, inRepository('server/src/main.ts'), process.argv.slice(2)))
