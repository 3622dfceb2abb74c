import { useState } from 'react'
import { Clash, saveChange } from './saveChange.ts'

type Save<T extends { readonly updated_at: string | null }, C extends object> = Pick<
  Parameters<typeof saveChange<T, C>>[0],
  'read' | 'write' | 'same'
>

/**
 * What a form showed when it was opened, and how it is saved. A refresh behind the form does not
 * change what is compared.
 */
export function useSaveChange<T extends { readonly updated_at: string | null }>(thing: T) {
  const [shown, setShown] = useState(thing)
  const [seen, setSeen] = useState(thing)
  return {
    shown,
    /** As `saveChange`. */
    async save<C extends object>(wanted: C, how: Save<T, C>) {
      try {
        const saved = await saveChange<T, C>({ shown, seen, wanted, ...how })
        setShown(saved.now)
        setSeen(saved.now)
        return saved
      } catch (error) {
        if (error instanceof Clash) setSeen(error.now)
        throw error
      }
    },
  }
}
