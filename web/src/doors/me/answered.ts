import type { Answered } from './findQuestion.ts'

/**
 * What this browser was told about logins of a person. It is not kept by the server: a thief who
 * says “it was me” in their own browser must not answer for the person.
 */
const keyOf = (userId: string): string => `tessera.was-me.${userId}`

export function readAnswered(userId: string): Answered {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '{}')
    const { login, attempts }: Record<string, unknown> = Object(kept)
    return {
      ...(typeof login === 'string' && { login }),
      ...(typeof attempts === 'string' && { attempts }),
    }
  } catch {
    return {}
  }
}

export function keepAnswered(userId: string, answered: Answered): void {
  localStorage.setItem(keyOf(userId), JSON.stringify(answered))
}
