import { configDefaults, defineConfig } from 'vitest/config'

/** Suites that need a Redis have a run of their own (`npm run test:redis`): every other needs nothing but the house. */
const WITH_REDIS = '**/*.redis.test.ts'
const isRedisRun = process.env['TESSERA_TEST_SUITES'] === 'redis'

/** Every suite, on the databases of one throw-away PostgreSQL (`server/test/template.ts`). */
export default defineConfig({
  test: {
    include: isRedisRun ? [WITH_REDIS] : ['{server,client,cli,bench,e2e}/**/*.test.ts'],
    exclude: isRedisRun ? configDefaults.exclude : [...configDefaults.exclude, WITH_REDIS],
    globalSetup: 'server/test/template.ts',
    /** Only what hangs: a busy or slow machine must not fail a test. Tests bind no seconds. */
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
