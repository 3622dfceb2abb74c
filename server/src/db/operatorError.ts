/**
 * The database cannot be used as it stands, and only the person who runs the server can say how
 * to go on. The message is a whole sentence for that person: it is shown without a stack trace,
 * and the process ends with a non-zero code.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}
