import type { GateAnswer } from '@tessera/client'
import { answer, api } from '../../api/client.ts'

/** What is asked of the gate: may the holder of this come in, or go out? */
export type Question =
  /** `orElse`: what a scanner for another keyboard may have meant, if the code is not known. */
  | { readonly kind: 'code'; readonly code: string; readonly orElse?: string | undefined }
  | { readonly kind: 'digits'; readonly userId: string; readonly digits: string }
  | { readonly kind: 'name'; readonly ticketId: string }

export interface Asked {
  readonly question: Question
  readonly eventId: string
  readonly gate: string
  readonly direction: 'in' | 'out'
  /** The same nonce gets the same answer, so a question may be asked again. */
  readonly nonce: string
}

const LONGEST_CODE = 4096

export async function askGate(asked: Asked, signal: AbortSignal): Promise<GateAnswer> {
  const { question, eventId: event_id, gate, direction, nonce } = asked
  const at = { gate, direction, nonce }
  if (question.kind === 'name')
    return answer(
      api.POST('/api/v1/ticket/{id}/admission', {
        params: { path: { id: question.ticketId } },
        body: at,
        signal,
      }),
    )
  const shown =
    question.kind === 'code'
      ? { code: question.code.slice(0, LONGEST_CODE) }
      : { user_id: question.userId, totp: question.digits }
  return answer(api.POST('/api/v1/ticket/auth', { body: { ...shown, ...at, event_id }, signal }))
}

/** A random UUID (RFC 9562 §5.4). `crypto.randomUUID` exists only under https. */
export function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes]
    .map((byte, i) => (i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
