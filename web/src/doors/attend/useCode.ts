import { useEffect, useState } from 'react'
import type { KeptCredential } from '../../kept/keptTickets.ts'
import { serverNow } from '../../kept/serverClock.ts'
import { makeDigits, stepOf, ticketCode } from '../../kept/ticketCode.ts'

export interface Code {
  readonly step: number
  readonly digits: string
  readonly text: string
}

const TICK_MS = 250

/**
 * The code of now. There is none while the page is asleep, or until the first one after it is made:
 * a screen that wakes up never shows an old code.
 */
export function useCode(credential: KeptCredential | undefined) {
  const [now, setNow] = useState(serverNow)
  const [code, setCode] = useState<Code>()
  const [isAsleep, setAsleep] = useState(document.hidden)
  const step = credential ? stepOf(now, credential.period) : 0

  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), TICK_MS)
    const onChange = () => {
      setAsleep(document.hidden)
      setNow(serverNow())
    }
    document.addEventListener('visibilitychange', onChange)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onChange)
    }
  }, [])

  useEffect(() => {
    if (!credential) return
    let isWanted = true
    void makeDigits(credential, step).then((digits) => {
      if (isWanted) setCode({ step, digits, text: ticketCode(credential.credential_id, digits) })
    })
    return () => {
      isWanted = false
    }
  }, [credential, step])

  const isOfNow = !isAsleep && code?.step === step
  const secondsLeft = credential
    ? Math.ceil(credential.period - ((now / 1000) % credential.period))
    : 0
  return { now, code: isOfNow ? code : undefined, secondsLeft }
}
