import { Problem, Unreachable } from '@tessera/client/problem.ts'
import { OperatorError } from '@tessera/server/db/operatorError.ts'
import { explainStart, isStartFailure } from '@tessera/server/explainStart.ts'
import { hideSettings } from '@tessera/server/hideSettings.ts'
import { Refusal } from '@tessera/server/refusal.ts'
import { type Command, Failure } from './command.ts'

/**
 * Explains an error to a person in one sentence. Only a fault of our own shows its stack.
 *
 * @param command The command whose options replace the names of the API's fields.
 */
export function explain(error: unknown, command?: Command): string {
  // The sentence of a not_found problem already names what was not found.
  if (error instanceof Problem && error.errors.length > 0 && error.code !== 'not_found')
    return `${withoutPointer(error.message)} ${error.errors.map((wrong) => describeFault(wrong, command)).join('; ')}.`
  if (error instanceof Problem && error.code === 'ticket_ambiguous')
    return [error.message, ...ticketsOf(error).map((id) => `  ${id}`)].join('\n')
  if (error instanceof Unreachable) return `${error.message} Check its address and your network.`
  const isOurs =
    error instanceof Failure ||
    error instanceof OperatorError ||
    error instanceof Problem ||
    error instanceof Refusal
  if (isOurs) return hideSettings(error.message, process.env)
  const fault = explainStart(error, process.env)
  if (isStartFailure(error)) return fault
  return `This is a fault in Tessera. Please report it with this text: ${fault}`
}

/** Removes the sentence that refers to the field `errors`, which a person does not see. */
function withoutPointer(message: string): string {
  return message.replace(/ Correct the fields? (listed )?in errors[^.]*\./, '')
}

/** The ids of the tickets among which the server does not choose. */
function ticketsOf({ document }: Problem): string[] {
  const ids = document['ticket_ids']
  return Array.isArray(ids) ? ids.map(String) : []
}

/** A reason continues the field name (`must be …`) or is a sentence (`there is no such user`). */
function describeFault({ path, reason }: Problem['errors'][number], command?: Command): string {
  const nameOf = (field: string): string => command?.nameOf(field) ?? field
  const name = nameOf(path.slice(1))
  const said = reason.replace(/\b[a-z]+(_[a-z]+)+\b/g, nameOf)
  return /^(must|is) /.test(reason) ? `${name} ${said}` : `${name}: ${said}`
}
