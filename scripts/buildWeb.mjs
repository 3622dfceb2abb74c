import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, root, toolEnvironment } from './install.mjs'

const web = join(root, 'web')
const stamp = join(web, 'dist', '.built-from')

/**
 * Builds `web/` if its sources or its dependencies changed since the last build. Does nothing if
 * there is no such folder.
 *
 * @param node The path of the Node to build with.
 */
export async function buildWeb(node) {
  if (!existsSync(join(web, 'package.json'))) return
  const sources = hashOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  console.error('Building the web pages. This takes some seconds, after each change of them.')
  const options = { cwd: web, stdio: 'inherit', env: toolEnvironment() }
  if (spawnSync(node, ['build.mjs'], options).status !== 0)
    fail('The web pages could not be built. The error is above.')
  writeFileSync(stamp, sources)
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of [
    ...filesOf(web),
    ...filesOf(join(root, 'client')),
    join(root, 'package-lock.json'),
  ])
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesOf(folder) {
  return readdirSync(folder)
    .filter((name) => !['node_modules', 'dist'].includes(name) && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesOf(path) : [path]))
}
