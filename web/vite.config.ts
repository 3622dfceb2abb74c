import { transformAsync } from '@babel/core'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { GROUPS } from './groups.ts'

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
        chunkFileNames: 'assets/[name]-[hash].js',
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
