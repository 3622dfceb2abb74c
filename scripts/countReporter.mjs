import { writeFileSync } from 'node:fs'

/**
 * Writes the counts of the run to the file TESSERA_TEST_COUNTS. A file that does not load, a group
 * whose setup fails, and an error outside of all tests count as one failed test each: a test that
 * did not run has not passed.
 */
export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[stateOf(test)]++
      for (const group of [module, ...module.children.allSuites()])
        if (group.errors().length > 0) counts.failed++
    }
    writeFileSync(process.env.TESSERA_TEST_COUNTS, JSON.stringify(counts))
  }
}

/** A test that was never reached counts as skipped. */
function stateOf(test) {
  const { state } = test.result()
  return state === 'passed' || state === 'failed' ? state : 'skipped'
}
