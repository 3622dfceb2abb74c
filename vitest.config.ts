import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

/**
 * Suites that run separately: those that need a Redis (`npm run test:redis`), those that kill whole
 * servers and engines, and take minutes (`npm run test:crash`), those that run the command line
 * beside whole servers (`npm run test:cli`), and those that look at every page in a browser
 * (`npm run test:browser`; the journeys, one for each person, are in `npm test`).
 */
const APART: Readonly<Record<string, string[]>> = {
  redis: ['**/*.redis.test.ts'],
  crash: ['**/*.crash.test.ts'],
  cli: ['**/*.cli.test.ts'],
  browser: ['**/*.browser.test.ts'],
}
/** Suites that only a command of their own runs. */
const NOT_BY_DEFAULT = ['redis', 'crash', 'cli', 'browser'].map((name) => `**/*.${name}.test.ts`)
const apart = APART[process.env['TESSERA_TEST_SUITES'] ?? '']

/** Every suite, on the databases of one temporary PostgreSQL (`server/test/template.ts`). */
export default defineConfig({
  test: {
    include: apart ?? ['{server,client,cli,bench,e2e,web}/**/*.test.ts'],
    exclude: apart ? configDefaults.exclude : [...configDefaults.exclude, ...NOT_BY_DEFAULT],
    globalSetup: 'server/test/template.ts',
    /** Only for tests that hang: a busy or slow machine must not fail a test. */
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 120_000 } },
    /** Most suites also wait for processes that they started, so two cores carry two of them. */
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
