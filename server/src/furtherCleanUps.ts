import { forgetAnswers } from './edge/forgetAnswers.ts'
import type { Forget } from './jobs/cleanUp.ts'

/** Clean-ups of rooms that jobs do not know. */
export const FURTHER_CLEAN_UPS: Readonly<Record<string, Forget>> = {
  'idempotent answers': forgetAnswers,
}
