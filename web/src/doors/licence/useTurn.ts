import { Problem } from '@tessera/client/problem.ts'
import { useEffect, useRef, useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { type Full, readFull } from './readFull.ts'

const ASK_AGAIN_MS = 5_000

/** Claims a seat, and while there is a line asks again every five seconds. */
export function useTurn(licence: string, onIn: () => Promise<void>) {
  const [full, setFull] = useState<Full>()
  const [failure, setFailure] = useState<unknown>()
  const [isOffline, setOffline] = useState(false)
  const [round, setRound] = useState(0)
  const isStopped = useRef(false)
  const asking = useRef<Promise<void>>(undefined)
  const isIn = useRef(false)
  useEffect(() => {
    let isGone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = () => {
      if (!isStopped.current) timer = setTimeout(() => setRound(round + 1), ASK_AGAIN_MS)
    }
    const ask = async () => {
      try {
        await answer(api.POST('/api/v1/session/current/licence-seat', { body: { licence } }))
        isIn.current = true
        if (!isGone) await onIn()
      } catch (error) {
        if (isGone) return
        const now = readFull(error)
        setOffline(now === undefined && full !== undefined && !(error instanceof Problem))
        if (now) {
          setFull(now)
          setFailure(undefined)
          if (now.position !== undefined) again()
        } else if (full?.position !== undefined && isPassing(error)) again()
        else setFailure(error)
      }
    }
    asking.current = ask()
    // A browser slows down the timers of a page that is not shown.
    const askNow = () => {
      if (!document.hidden && timer !== undefined) setRound(round + 1)
    }
    document.addEventListener('visibilitychange', askNow)
    return () => {
      isGone = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', askNow)
    }
  }, [licence, round])
  /** Asks no more, and says whether one still waits: a question on its way would join again. */
  const stop = async () => {
    isStopped.current = true
    await asking.current
    return !isIn.current
  }
  const ask = () => {
    isStopped.current = false
    setRound((before) => before + 1)
  }
  return { full, failure, isOffline, ask, stop }
}

/** Whether the next try may fare better: no network, or a busy server. */
function isPassing(error: unknown): boolean {
  return !(error instanceof Problem) || error.status === 429 || error.status === 503
}
