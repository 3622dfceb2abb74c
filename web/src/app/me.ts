import { useQuery } from '@tanstack/react-query'
import type { WhoAmI } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { answer, api, logout } from '../api/client.ts'
import { queries } from '../api/queries.ts'
import { forgetKept, forgetOthers } from '../kept/keptTickets.ts'
import { forgetSessionEnd, mayBeSignedIn, noteSignedIn, noteSignedOut } from './session.ts'
import { tellLanguage } from './tellLanguage.ts'

export const ME = ['me'] as const

async function readMe() {
  try {
    const me = await answer(api.GET('/api/v1/auth-jwt/user-info'))
    noteSignedIn(me.uuid)
    await forgetOthers(me.uuid)
    return me
  } catch (error) {
    if (error instanceof Problem && error.code === 'unauthenticated' && !mayBeSignedIn())
      return null
    throw error
  }
}

/**
 * Who is logged in: `null` is nobody.
 *
 * @param asks Whether the page needs to know: then the server is asked in any case. A page for
 * everybody asks only if somebody was logged in here before.
 */
export function useMe({ asks = false }: { asks?: boolean } = {}) {
  return useQuery({
    queryKey: ME,
    queryFn: readMe,
    staleTime: 60_000,
    enabled: asks || mayBeSignedIn(),
    // Only for this reader: as initial data it would answer those who ask.
    ...(!asks && !mayBeSignedIn() && { placeholderData: null }),
  })
}

/**
 * After a login: what was read for nobody is read again. If the page was of somebody else, the new
 * person gets the first page and sees nothing of the former one.
 *
 * @param codes Recovery codes that the next page shows, this once: a new load would lose them.
 */
export async function afterLogin(codes?: readonly string[]): Promise<void> {
  const before = queries.getQueryData<WhoAmI | null>(ME)
  const me = await answer(api.GET('/api/v1/auth-jwt/user-info'))
  const isAnother = before && before.uuid !== me.uuid
  noteSignedIn(me.uuid, { callerLeaves: isAnother || codes !== undefined })
  if (isAnother && !codes) {
    // The next page forgets what was kept of others.
    window.location.replace('/')
    return new Promise(() => {})
  }
  if (isAnother) queries.clear()
  await forgetOthers(me.uuid)
  queries.setQueryData(ME, me)
  void tellLanguage(me.username)
  await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME[0] })
}

/** Logs out. The tickets and keys that this browser kept go with the login. */
export async function endLogin(): Promise<void> {
  await logout()
  await leave()
}

/**
 * Removes what this browser keeps of a login that has ended, with drafts and invitations of this
 * tab. The caller loads the page anew.
 */
export async function leave(): Promise<void> {
  sessionStorage.clear()
  noteSignedOut()
  forgetSessionEnd()
  await forgetKept()
  queries.clear()
}
