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
const chosen = process.env['TESSERA_TEST_SUITES'] ?? ''
const apart = APART[chosen]
/**
 * Not repeated on PostgreSQL 15: what sends no statement that the suites of routes, jobs and the
 * database do not send.
 */
const NOT_OF_DATABASE = [
  'server/src/edge/**',
  'server/src/gate/**',
  'server/src/identity/**',
  'server/src/licenceSeats/**',
  'server/src/limits/**',
  'server/src/login/**',
  'server/src/oidc/**',
  'server/src/processes/**',
  'server/src/sessions/**',
  'server/src/text/**',
  'server/src/tokens/**',
  'server/src/http/oddValues.test.ts',
  '**/*.model.test.ts',
]
const exclude = [
  ...configDefaults.exclude,
  ...NOT_BY_DEFAULT,
  ...(chosen === 'postgres15' ? NOT_OF_DATABASE : []),
]

/**
 * Suites that each have a process of their own: they change what belongs to the whole process, such
 * as its connections, or start processes that outlive them. All others share one per worker, which
 * loads the server once: that saves a third of the time.
 */
const ALONE = [
  'server/src/*.test.ts',
  'server/src/db/engine/**/*.test.ts',
  'server/src/edge/**/*.test.ts',
  'server/src/http/heavyReads.test.ts',
  'server/src/identity/password.test.ts',
  'server/src/mail/**/*.test.ts',
  'server/src/processes/**/*.test.ts',
  'e2e/**/*.test.ts',
]

/** Every suite, on the databases of one temporary PostgreSQL (`server/test/template.ts`). */
export default defineConfig({
  test: {
    globalSetup: 'server/test/template.ts',
    /** Only for tests that hang: a busy or slow machine must not fail a test. */
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 120_000 } },
    /** Most suites also wait for processes that they started, so two cores carry two of them. */
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: apart
      ? [{ extends: true, test: { name: 'apart', include: apart } }]
      : [
          {
            extends: true,
            test: {
              name: 'alone',
              include: ALONE,
              exclude,
            },
          },
          {
            extends: true,
            test: {
              name: 'together',
              isolate: false,
              include: ['{server,client,cli,bench,e2e,web}/**/*.test.ts'],
              exclude: [...exclude, ...ALONE],
            },
          },
        ],
  },
})
