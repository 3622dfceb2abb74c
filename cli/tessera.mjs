#!/usr/bin/env node
/** Plain JavaScript for Node 20: it continues under the Node 24 that comes with Tessera. */
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from '../scripts/install.mjs'
import { runNode } from '../scripts/runNode.mjs'

const node = await ensureInstalled()
const main = new URL('src/main.ts', import.meta.url)
if (process.features.typescript) await import(main.href)
else process.exitCode = await runNode(node, fileURLToPath(main), process.argv.slice(2))
