import { lazy, Suspense, useEffect } from 'react'
import { useLocation } from 'wouter'
import { useCodeQuestion } from '../api/askForCode.ts'
import { startStream } from '../live/sharedStream.ts'
import { useToasts } from '../parts/toasts.ts'
import { withMessages } from './door.ts'
import { useMe } from './me.ts'
import { useSessionEnd } from './session.ts'

const SessionOver = lazy(
  withMessages(['me'], async () => (await import('../doors/me/SessionOver.tsx')).SessionOver),
)
const CodeDialog = lazy(() => import('./CodeDialog.tsx'))
const Toasts = lazy(async () => ({ default: (await import('../parts/Toasts.tsx')).Toasts }))

/** Pages that log in by themselves. */
const WAYS_IN: ReadonlySet<string> = new Set([
  '/log-in',
  '/sign-up',
  '/factor/new',
  '/recovery-codes',
  '/first-run',
])

/** What lies over every page. Each is loaded when it is first needed. */
export function Overlays() {
  useFollowedLogin()
  const asksForCode = useCodeQuestion() !== undefined
  const hasToasts = useToasts().length > 0
  const [path] = useLocation()
  const isOver = useSessionEnd() !== undefined && !WAYS_IN.has(path)
  return (
    <Suspense fallback={null}>
      {isOver && <SessionOver />}
      {asksForCode && <CodeDialog />}
      {hasToasts && <Toasts />}
    </Suspense>
  )
}

/** Every page learns at once that its login is over. */
function useFollowedLogin(): void {
  const me = useMe().data?.uuid
  const isOver = useSessionEnd() !== undefined
  useEffect(() => {
    if (me !== undefined && !isOver) startStream()
  }, [me, isOver])
}
