import { useEffect, useState } from 'react'

/** The time of this browser in milliseconds, anew each second. It stands still when not `runs`. */
export function useClock(runs = true, everyMs = 1000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!runs) return
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [runs, everyMs])
  return now
}
