import { Problem, Unreachable } from '@tessera/client/problem.ts'
import { OperatorError } from '@tessera/server/db/operatorError.ts'
import { Refusal } from '@tessera/server/refusal.ts'
import { type Command, Failure } from './command.ts'

/**
 * One sentence for the person; what a program made of it is not theirs.
 *
 * @param command Whose options are named in place of the fields of the API.
 */
export function explain(error: unknown, command?: Command): string {
  // What is not found says in its sentence what it is.
  if (error instanceof Problem && error.errors.length > 0 && error.code !== 'not_found')
    return `${error.message} ${error.errors.map((wrong) => fault(wrong, command)).join('; ')}.`
  const isOurs =
    error instanceof Failure ||
    error instanceof OperatorError ||
    error instanceof Problem ||
    error instanceof Unreachable ||
    error instanceof Refusal
  if (isOurs) return error.message
  return `This is a fault of Tessera's own: ${error instanceof Error ? error.stack : String(error)}`
}

/** A reason is said of the field (`must be …`), or is a sentence of its own (`there is no such user`). */
function fault({ path, reason }: Problem['errors'][number], command?: Command): string {
  const nameOf = (field: string): string => command?.nameOf(field) ?? field
  const name = nameOf(path.slice(1))
  const said = reason.replace(/\b[a-z]+(_[a-z]+)+\b/g, nameOf)
  return /^(must|is) /.test(reason) ? `${name} ${said}` : `${name}: ${said}`
}
