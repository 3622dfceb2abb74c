import type { InteractionResults } from 'oidc-provider'

/** Who goes into an application, and under which login session and licence. */
export interface Entry {
  readonly userId: string
  readonly sid: string
  readonly licenceId: string | null
}

/** An entry, as the provider keeps it from our page to its own answer. */
export function entryResult(
  { userId, sid, licenceId }: Entry,
  { authEpoch }: { readonly authEpoch: number },
): InteractionResults {
  return {
    login: {
      accountId: userId,
      ts: Math.floor(authEpoch),
      remember: false,
      sid,
      licence_id: licenceId,
    },
    consent: {},
  }
}

/** The entry a person was let in with; nothing when it is none of ours. */
export function readEntry(result: InteractionResults | undefined): Entry | undefined {
  const login = result?.login
  if (!login || typeof login['sid'] !== 'string') return undefined
  const licence = login['licence_id']
  return {
    userId: login.accountId,
    sid: login['sid'],
    licenceId: typeof licence === 'string' ? licence : null,
  }
}
