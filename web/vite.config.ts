import { transformAsync } from '@babel/core'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Where a development server (`npm run dev -w web`) finds the running product. */
const SERVER = process.env['TESSERA_URL'] ?? 'http://localhost:8000'

/**
 * Turns the macros of Lingui (`<Trans>`, `t`) into ids of messages. Lingui's own plugin can do so
 * by a native package that npm of Node 20 does not install (its `engines` ask for 22.19).
 */
function linguiMacros(): Plugin {
  return {
    name: 'lingui-macros',
    enforce: 'pre',
    transform: {
      filter: { id: /\.tsx?$/, code: '/macro' },
      async handler(code, id) {
        const result = await transformAsync(code, {
          filename: id,
          configFile: false,
          babelrc: false,
          sourceMaps: true,
          parserOpts: { plugins: ['typescript', 'jsx'] },
          plugins: ['@lingui/babel-plugin-lingui-macro'],
        })
        return { code: result?.code ?? code, map: result?.map ?? null }
      },
    },
  }
}

/** Not the entry: the manifest of the build lists pages by the files that the entry imports. */
const SCRIPT = /(?<!src\/main)\.([cm]?js|tsx?)$/

/**
 * A browser asks for six files at a time over HTTP/1.1, so what is always loaded together is one
 * file: what every page needs, what most pages need, and what the same pages need.
 */
const GROUPS = [
  { name: 'app', test: SCRIPT, tags: ['$initial' as const], priority: 3 },
  { name: 'common', test: SCRIPT, minShareCount: 30, priority: 2 },
  { name: 'icons', test: /@tabler/, minShareCount: 3, priority: 1 },
]

export default defineConfig({
  plugins: [linguiMacros(), react(), lingui()],
  build: {
    target: 'es2023',
    manifest: true,
    // A data: URL in a style or a script is code that the policy of the page would refuse.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // A group of several pages has the names of all of them.
        chunkFileNames: ({ name }) => `assets/${name.replace(/~.*/, '')}-[hash].js`,
        codeSplitting: { groups: GROUPS },
      },
    },
  },
  server: {
    port: 8001,
    proxy: Object.fromEntries(
      ['/api', '/oidc', '/docs', '/.well-known', '/health'].map((path) => [path, SERVER]),
    ),
  },
})
