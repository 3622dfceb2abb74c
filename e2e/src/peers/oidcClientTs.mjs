// Serves the page for oidc-client-ts of docs/your-application.md, and what it imports.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

const modules = {
  'oidc-client-ts': 'oidc-client-ts/dist/esm/oidc-client-ts.js',
  'jwt-decode': 'jwt-decode/build/esm/index.js',
}
const files = Object.fromEntries(
  Object.entries(modules).map(([name, path]) => [
    `/${name}.js`,
    readFileSync(join(process.env.MODULES, path)),
  ]),
)
files['/page.js'] = readFileSync('configuration.mjs')
const imports = Object.fromEntries(Object.keys(modules).map((name) => [name, `/${name}.js`]))
const html = `<!doctype html><title>Viewer</title><body>
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module" src="/page.js"></script>`

createServer((request, answer) => {
  const { pathname } = new URL(request.url, 'http://localhost')
  if (pathname === '/')
    return answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  const file = files[pathname]
  if (!file) return answer.writeHead(404).end()
  answer.writeHead(200, { 'content-type': 'text/javascript' }).end(file)
}).listen(Number(process.env.PORT), '127.0.0.1')
