/** `npm run check` runs format, lint and import rules (Biome) and types (tsc) in parallel. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, root, toolEnvironment } from './install.mjs'

await ensureInstalled({ tests: true })
const codes = await Promise.all([
  runTool('biome', ['ci', '.']),
  // Each project knows the names of what its code runs in: Node, a page, a worker of a browser.
  ...['.', 'web', 'web/worker', 'e2e/src/pages'].map((project) =>
    runTool('tsc', ['--noEmit', '-p', project]),
  ),
])
process.exit(codes.every((code) => code === 0) ? 0 : 1)

/** Shows the output of a tool when it has ended, so that the two outputs do not mix. */
function runTool(name, args) {
  const child = spawn(join(root, 'node_modules', '.bin', name), args, {
    cwd: root,
    env: toolEnvironment(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
    shell: process.platform === 'win32',
  })
  const said = []
  child.stdout.on('data', (chunk) => said.push(chunk))
  child.stderr.on('data', (chunk) => said.push(chunk))
  return new Promise((resolve) =>
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said))
      console.log(`${name}: ${code === 0 ? 'passed' : 'failed'}`)
      resolve(code)
    }),
  )
}
