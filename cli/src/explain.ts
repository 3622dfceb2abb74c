import { Problem, Unreachable } from '@tessera/client/problem.ts'
import { OperatorError } from '@tessera/server/db/operatorError.ts'
import { Refusal } from '@tessera/server/refusal.ts'
import { Failure } from './command.ts'

/** One sentence for the person; what a program made of it is not theirs. */
export function explain(error: unknown): string {
  if (error instanceof Problem && error.errors.length > 0)
    return `${error.message} ${error.errors.map(({ path, reason }) => `${path.slice(1)} ${reason}`).join('; ')}.`
  const isOurs =
    error instanceof Failure ||
    error instanceof OperatorError ||
    error instanceof Problem ||
    error instanceof Unreachable ||
    error instanceof Refusal
  if (isOurs) return error.message
  return `This is a fault of Tessera's own: ${error instanceof Error ? error.stack : String(error)}`
}
