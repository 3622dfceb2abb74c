/** Half of full loudness: a phone in a hand, not an alarm. */
const LOUDNESS = 0.5
/** A tone that begins and ends at full loudness clicks. */
const FADE_S = 0.008

export interface Tone {
  readonly hertz: number
  readonly ms: number
}

let sound: AudioContext | undefined

/** Lets the page sound. A browser allows it only at a touch or a key: each of them calls this. */
export function wakeSound(): void {
  sound ??= 'AudioContext' in window ? new AudioContext() : undefined
  if (sound?.state === 'suspended') void sound.resume().catch(() => undefined)
}

/** Plays one tone, `afterMs` from now, where the page may sound. */
export function playTone({ hertz, ms }: Tone, afterMs = 0): void {
  if (!sound) return
  const at = sound.currentTime + afterMs / 1000
  const source = new OscillatorNode(sound, { type: 'square', frequency: hertz })
  const gain = new GainNode(sound, { gain: 0 })
  const end = at + ms / 1000
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(LOUDNESS, at + FADE_S)
  gain.gain.setValueAtTime(LOUDNESS, end - FADE_S)
  gain.gain.linearRampToValueAtTime(0, end)
  source.connect(gain).connect(sound.destination)
  source.start(at)
  source.stop(end)
}
