import { useEffect, useRef } from 'react'
import { followTopics, type Heard, listen, startStream, type Topics } from './sharedStream.ts'

/**
 * Runs `onHeard` for what the event stream of this login says, while the page is shown: `tickets`
 * (one's own), and with a topic `live` (numbers of an event) or `licence_seats`.
 */
export function useLive(onHeard: (heard: Heard) => void, topics: Topics = {}): void {
  const latest = useRef(onHeard)
  latest.current = onHeard
  const { event_id, licence_id } = topics
  useEffect(() => {
    startStream()
    if (event_id !== undefined || licence_id !== undefined) followTopics({ event_id, licence_id })
    return listen((heard) => latest.current(heard))
  }, [event_id, licence_id])
}
