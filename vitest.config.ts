import { defineConfig } from 'vitest/config'

/** Every suite, on the databases of one throw-away PostgreSQL (`server/test/template.ts`). */
export default defineConfig({
  test: {
    include: ['{server,client,cli,bench,e2e}/**/*.test.ts'],
    globalSetup: 'server/test/template.ts',
    /** Races and model tests run hundreds of transactions; five seconds is too near on a busy machine. */
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
