import { inspect } from 'node:util'
import type { Environment } from './config.ts'
import { explainFailure } from './db/engine/explainFailure.ts'
import { OperatorError } from './db/operatorError.ts'
import { hideSettings } from './hideSettings.ts'

/**
 * What to print about an error that ends a start or a command: one sentence where the operator can
 * do something about it, which the system's own refusals (a full disk, a folder of another user)
 * also are; otherwise the fault with its stack. No text holds the value of a setting.
 */
export function explainStart(error: unknown, environment: Environment): string {
  return hideSettings(describe(error), environment)
}

/** Whether an operator can do something about this error. */
export function isStartFailure(error: unknown): boolean {
  return sentenceOf(error) !== undefined
}

function describe(error: unknown): string {
  return sentenceOf(error) ?? inspect(error)
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof OperatorError) return error.message
  if (!(error instanceof Error)) return undefined
  if ('syscall' in error) return explainFailure(error.message)
  // PostgreSQL manual, appendix A: disk_full.
  if ('code' in error && error.code === '53100')
    return 'The disk of the database is full. Free some space and try again.'
  return undefined
}
