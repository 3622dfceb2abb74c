import type { InteractionResults } from 'oidc-provider'

/** Who enters an application, and under which login session and licence. */
export interface Entry {
  readonly userId: string
  readonly sid: string
  readonly licenceId: string | null
}

/** Returns an entry in the form in which the provider keeps it from our page to its own answer. */
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
    select_account: {},
  }
}

/** Returns the entry that a person was let in with; nothing when this server did not write it. */
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
