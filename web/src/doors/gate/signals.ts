import { useSyncExternalStore } from 'react'

/** What an answer sounds and feels like. An agent knows it without looking. */
export type Signal = 'yes' | 'check' | 'already' | 'stop' | 'out'

interface Tone {
  readonly hertz: number
  readonly ms: number
  readonly times: number
  readonly vibration: readonly number[]
}

const TONES: Readonly<Record<Signal, Tone>> = {
  yes: { hertz: 1760, ms: 80, times: 1, vibration: [80] },
  check: { hertz: 880, ms: 100, times: 2, vibration: [60, 80, 60] },
  already: { hertz: 330, ms: 130, times: 2, vibration: [150, 90, 150] },
  stop: { hertz: 196, ms: 400, times: 1, vibration: [400] },
  out: { hertz: 1175, ms: 80, times: 1, vibration: [80] },
}
const GAP_MS = 80
const LOUDNESS = 0.5
/** A tone that begins and ends at full loudness clicks. */
const FADE_S = 0.008

const MUTED = 'tessera.gate-muted'
const listeners = new Set<() => void>()
let sound: AudioContext | undefined

/** Lets the page sound. A browser allows it only at a touch or a key: each of them calls this. */
export function wakeSound(): void {
  sound ??= 'AudioContext' in window ? new AudioContext() : undefined
  if (sound?.state === 'suspended') void sound.resume().catch(() => undefined)
}

export function giveSignal(signal: Signal): void {
  const tone = TONES[signal]
  navigator.vibrate?.([...tone.vibration])
  if (!sound || isMuted()) return
  for (let i = 0; i < tone.times; i++)
    playTone(sound, tone, sound.currentTime + (i * (tone.ms + GAP_MS)) / 1000)
}

function playTone(context: AudioContext, { hertz, ms }: Tone, at: number): void {
  const source = new OscillatorNode(context, { type: 'square', frequency: hertz })
  const gain = new GainNode(context, { gain: 0 })
  const end = at + ms / 1000
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(LOUDNESS, at + FADE_S)
  gain.gain.setValueAtTime(LOUDNESS, end - FADE_S)
  gain.gain.linearRampToValueAtTime(0, end)
  source.connect(gain).connect(context.destination)
  source.start(at)
  source.stop(end)
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
