/**
 * Builds the pages into `dist/`: the application, the service worker with the list of files that it
 * keeps, the list of what each page needs, and a brotli and a gzip copy of each file.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const dist = join(root, 'dist')

/** The pages that must open without network. Their scripts, styles and messages are kept. */
const OFFLINE = [
  'index.html',
  'src/doors/attend/TicketPage.tsx',
  'src/doors/attend/TicketsPage.tsx',
]
const COMPRESSED = /\.(html|js|css|svg|json|webmanifest|wasm)$/
const LEAST_BYTES = 1024

await build({ root, logLevel: 'warn' })
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
writeFileSync(join(dist, '.vite/pages.json'), JSON.stringify(filesOfPages()))
const kept = filesToKeep()
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  define: {
    KEPT_FILES: JSON.stringify(kept),
    VERSION: JSON.stringify(versionOf(kept)),
  },
  build: {
    target: 'es2023',
    emptyOutDir: false,
    copyPublicDir: false,
    lib: {
      entry: join(root, 'worker/serviceWorker.ts'),
      formats: ['es'],
      fileName: () => 'sw.js',
    },
  },
})
for (const path of filesOf(dist)) if (COMPRESSED.test(path)) compress(path)

/** The addresses of all files that the pages of OFFLINE need, in every language. */
function filesToKeep() {
  const isMessages = (key) => /^src\/messages\/(shared|attend)\//.test(key)
  const keys = Object.keys(manifest).filter((key) => OFFLINE.includes(key) || isMessages(key))
  const needed = filesNeeded(keys).map((file) => `/${file}`)
  return [
    ...new Set(['/', '/manifest.webmanifest', '/icon.svg', '/dates.js', ...fonts(), ...needed]),
  ].sort()
}

/**
 * What the page of each address loads, per language, the largest first. The server names it with
 * the page, so that a browser need not run a script to find out.
 */
function filesOfPages() {
  const table = JSON.parse(readFileSync(join(root, 'src/app/routes.json'), 'utf8'))
  const languages = readdirSync(join(root, 'src/messages/shared')).map((name) => name.slice(0, -3))
  const bytesOf = (file) => statSync(join(dist, file)).size
  return table.map(({ path, page, also = [] }) => {
    const parts = ['shared', page.split('/')[0], ...also]
    const filesIn = (language) => {
      const messages = parts.map((part) => `src/messages/${part}/${language}.po`)
      const files = filesNeeded(['index.html', `src/doors/${page}.tsx`, ...messages])
      return files.sort((one, other) => bytesOf(other) - bytesOf(one))
    }
    return { path, files: Object.fromEntries(languages.map((name) => [name, filesIn(name)])) }
  })
}

/** The files of modules and of everything that they import, as the manifest of the build says. */
function filesNeeded(keys) {
  const files = new Set()
  const seen = new Set()
  const add = (key) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file)
    for (const next of chunk.imports ?? []) add(next)
  }
  for (const key of keys) add(key)
  return [...files]
}

/**
 * The font has no hash in its name, because the pages that the server draws load it, too. Another
 * font gets another name.
 */
function fonts() {
  const names = readdirSync(join(dist, 'fonts'))
  return names.filter((name) => name.endsWith('.woff2')).map((name) => `/fonts/${name}`)
}

/**
 * Changes when a kept file changes: assets by the hash in their names, the first page by its text.
 */
function versionOf(kept) {
  const hash = createHash('sha256').update(kept.join('\n'))
  return hash
    .update(readFileSync(join(dist, 'index.html')))
    .digest('hex')
    .slice(0, 12)
}

function compress(path) {
  const bytes = readFileSync(path)
  if (bytes.length < LEAST_BYTES) return
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }))
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
}

function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}
