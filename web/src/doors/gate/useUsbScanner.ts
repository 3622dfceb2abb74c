import { useEffect, useRef } from 'react'
import { writeField } from '../../parts/writeField.ts'

/** A scanner types faster than a person; one without a cable takes up to 100 ms for a key. */
const LONGEST_GAP_MS = 150
const FEWEST_KEYS = 8
/** A scanner writes 20 letters without a pause. A person who types fast into a field does not. */
const FEWEST_KEYS_IN_FIELD = 20

/** What a scanner typed. */
export interface Typed {
  /** As the keyboard layout of this device reads the keys. */
  readonly byLayout: string
  /** As a keyboard of the USA has them, which is what scanners are set to when they are new. */
  readonly byPlace: string
}

interface Buffer extends Typed {
  readonly lastAt: number
  /** The field that had the focus, with its text before the scan. */
  readonly field?: HTMLInputElement | HTMLTextAreaElement
  readonly before: string
}

/**
 * Listens for a scanner that types its codes and ends each with Enter, with the focus on any
 * element. What it typed into a field is taken out again, and its Enter presses no button.
 */
export function useUsbScanner(onScan: (typed: Typed) => void): void {
  const latest = useRef(onScan)
  latest.current = onScan
  useEffect(() => {
    let buffer: Buffer | undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
      // When the key was pressed: the page may have been busy reading a picture since.
      const now = event.timeStamp
      if (buffer && now - buffer.lastAt > LONGEST_GAP_MS) buffer = undefined
      if (event.key === 'Enter' || event.key === 'Tab') {
        const typed = buffer
        buffer = undefined
        const fewest = typed?.field ? FEWEST_KEYS_IN_FIELD : FEWEST_KEYS
        if (!typed || typed.byPlace.length < fewest) return
        event.preventDefault()
        event.stopPropagation()
        if (typed.field) writeField(typed.field, typed.before)
        latest.current(typed)
      } else if (event.key.length === 1) {
        buffer = add(buffer, event, now)
        // Outside of a field a letter can be a shortcut of the browser.
        if (!buffer.field && event.key !== ' ') event.preventDefault()
      }
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
}

function add(buffer: Buffer | undefined, event: KeyboardEvent, now: number): Buffer {
  const { activeElement } = document
  const isField =
    activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement
  const start = buffer ?? {
    byLayout: '',
    byPlace: '',
    before: isField ? activeElement.value : '',
    ...(isField && { field: activeElement }),
  }
  return {
    ...start,
    byLayout: start.byLayout + event.key,
    byPlace: start.byPlace + placeOf(event),
    lastAt: now,
  }
}

/** The character of a key by its place on a keyboard of the USA (UI Events KeyboardEvent code). */
function placeOf({ code, shiftKey, key }: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return shiftKey ? letter : letter.toLowerCase()
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1]
  if (digit) return digit
  if (code === 'Period' || code === 'NumpadDecimal') return '.'
  return key
}
