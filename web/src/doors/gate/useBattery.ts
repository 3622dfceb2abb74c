import { useEffect, useState } from 'react'

interface Battery extends EventTarget {
  readonly level: number
}

declare global {
  interface Navigator {
    /** Battery Status API. It stands in few browsers. */
    getBattery?(): Promise<Battery>
  }
}

/** How full the battery is, from 0 to 1, where the browser says it. */
export function useBattery(): number | undefined {
  const [level, setLevel] = useState<number>()
  useEffect(() => {
    let battery: Battery | undefined
    const read = () => setLevel(battery?.level)
    void navigator.getBattery?.().then(
      (found) => {
        battery = found
        read()
        found.addEventListener('levelchange', read)
      },
      () => undefined,
    )
    return () => battery?.removeEventListener('levelchange', read)
  }, [])
  return level
}
