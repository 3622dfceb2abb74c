import type { components } from './api.gen.ts'

/** The document of a refusal (RFC 9457), as the server writes it. */
export type ProblemDocument = components['schemas']['Problem']

/** The server said no: `code` says how, the message is its sentence for people. */
export class Problem extends Error {
  override readonly name = 'Problem'
  /** The last part of the document's `type`, such as `sold_out`. */
  readonly code: string
  readonly status: number
  /** What was wrong with the input, field by field. */
  readonly errors: readonly { readonly path: string; readonly reason: string }[]
  /** Seconds until it is worth asking again, where the server says so. */
  readonly retryAfterSeconds: number | undefined
  /** The whole document, with members of its own such as `ticket_ids`. */
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

/** No answer came: whether the request was done is not known. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** Reads an answer that is not 2xx; whatever stands between us and the server may have written it. */
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
