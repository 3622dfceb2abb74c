import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

/** Suites that need a Redis run separately (`npm run test:redis`); all others need no service. */
const WITH_REDIS = '**/*.redis.test.ts'
const isRedisRun = process.env['TESSERA_TEST_SUITES'] === 'redis'

/** Every suite, on the databases of one temporary PostgreSQL (`server/test/template.ts`). */
export default defineConfig({
  test: {
    include: isRedisRun ? [WITH_REDIS] : ['{server,client,cli,bench,e2e}/**/*.test.ts'],
    exclude: isRedisRun ? configDefaults.exclude : [...configDefaults.exclude, WITH_REDIS],
    globalSetup: 'server/test/template.ts',
    /** Only for tests that hang: a busy or slow machine must not fail a test. */
    testTimeout: 120_000,
    hookTimeout: 120_000,
    /** Most suites also wait for processes that they started, so two cores carry two of them. */
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
