/**
 * The database cannot be used as it is, and only the operator can decide how to continue. The
 * message is a complete sentence for that person. It is shown without a stack trace, and the
 * process ends with a non-zero code.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}
