import type { InputError, Problem as ProblemDocument } from './api.gen.ts'

/** A refusal of the server, with a code for programs and a message for people. */
export class Problem extends Error {
  override readonly name = 'Problem'
  /** The last part of the document's `type`, such as `sold_out`. */
  readonly code: string
  readonly status: number
  /** The faults of the input, each with its field and a code to translate it by. */
  readonly errors: readonly Readonly<InputError>[]
  /** Seconds to wait before a retry, if the server says so (`Retry-After`). */
  readonly retryAfterSeconds: number | undefined
  /** The whole document, with extension members such as `ticket_ids`. */
  readonly document: Readonly<Record<string, unknown>>

  constructor(response: { status: number; headers: Headers }, document: Partial<ProblemDocument>) {
    super(document.detail ?? document.title ?? `The server answered ${response.status}.`)
    this.code = document.type?.split('/').at(-1) || `http_${response.status}`
    this.status = response.status
    this.errors = document.errors ?? []
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    this.retryAfterSeconds = Number.isFinite(seconds) ? seconds : undefined
    this.document = document
  }
}

/** No answer arrived: it is unknown whether the request was done. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** Reads an answer that is not 2xx; a proxy may have written it. */
export async function readProblem(response: Response): Promise<Problem> {
  const text = await response.text().catch(() => '')
  return new Problem(response, parse(text))
}

function parse(text: string): Partial<ProblemDocument> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
