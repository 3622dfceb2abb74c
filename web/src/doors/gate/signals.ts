import { useSyncExternalStore } from 'react'
import { playTone, type Tone } from '../../parts/sound.ts'

/** What an answer sounds and feels like. An agent knows it without looking. */
export type Signal = 'yes' | 'check' | 'already' | 'stop' | 'out'

interface SignalTone extends Tone {
  readonly times: number
  readonly vibration: readonly number[]
}

const TONES: Readonly<Record<Signal, SignalTone>> = {
  yes: { hertz: 1760, ms: 80, times: 1, vibration: [80] },
  check: { hertz: 880, ms: 100, times: 2, vibration: [60, 80, 60] },
  already: { hertz: 330, ms: 130, times: 2, vibration: [150, 90, 150] },
  stop: { hertz: 196, ms: 400, times: 1, vibration: [400] },
  out: { hertz: 1175, ms: 80, times: 1, vibration: [80] },
}
const GAP_MS = 80

const MUTED = 'tessera.gate-muted'
const listeners = new Set<() => void>()

export function giveSignal(signal: Signal): void {
  const tone = TONES[signal]
  navigator.vibrate?.([...tone.vibration])
  if (isMuted()) return
  for (let i = 0; i < tone.times; i++) playTone(tone, i * (tone.ms + GAP_MS))
}

function isMuted(): boolean {
  return localStorage.getItem(MUTED) === '1'
}

export function mute(isWanted: boolean): void {
  if (isWanted) localStorage.setItem(MUTED, '1')
  else localStorage.removeItem(MUTED)
  for (const listener of listeners) listener()
}

export function useMuted(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, isMuted)
}
