import { Unreachable } from '@tessera/client/problem.ts'
import { type ReactNode, useState } from 'react'
import { Redirect, useLocation } from 'wouter'
import { Failed, Loading } from '../parts/states.tsx'
import { useMe } from './me.ts'
import { mayBeSignedIn } from './session.ts'

/** Pages of one's own. A person who is not logged in goes to the log-in, and comes back. */
export function Guard({ children }: { children: ReactNode }) {
  const me = useMe({ asks: true })
  const [path] = useLocation()
  const [goesOn, setGoesOn] = useState(false)
  if (me.data) return children
  if (me.data === null)
    return (
      <Redirect to={`/log-in?back=${encodeURIComponent(path + window.location.search)}`} replace />
    )
  // Without network, a page of what this browser keeps goes on. It stays while the server is asked
  // again, which its parts do when they begin: otherwise it would begin again and again.
  const isCutOff = me.error instanceof Unreachable && mayBeSignedIn()
  if (isCutOff && !goesOn) setGoesOn(true)
  if (isCutOff || (goesOn && !me.error)) return children
  if (me.error) return <Failed error={me.error} onRetry={() => void me.refetch()} />
  return <Loading />
}
