/** A place under the limits, or the name of the limit that is full. */
export type Place<Of> = { readonly full: Of } | { readonly full?: never; leave(): void }

/** How many things are open at once: for each key of each limit, such as a user and an address. */
export interface OpenAtOnce<Of extends string> {
  /** Takes a place under every limit, or none. What takes one must leave it, however it ends. */
  enter(keys: Readonly<Record<Of, string>>): Place<Of>
}

/** @param most The most at once for each key of a limit, in the order in which they are asked. */
export function limitAtOnce<Of extends string>(
  limits: readonly (readonly [Of, number])[],
): OpenAtOnce<Of> {
  const counted = limits.map(([name, most]) => ({ name, most, open: new Map<string, number>() }))
  return {
    enter(keys) {
      const full = counted.find(({ name, most, open }) => (open.get(keys[name]) ?? 0) >= most)
      if (full) return { full: full.name }
      for (const { name, open } of counted) add(open, keys[name], 1)
      let isIn = true
      return {
        leave() {
          if (!isIn) return
          isIn = false
          for (const { name, open } of counted) add(open, keys[name], -1)
        },
      }
    },
  }
}

function add(open: Map<string, number>, key: string, amount: number): void {
  const count = (open.get(key) ?? 0) + amount
  if (count > 0) open.set(key, count)
  else open.delete(key)
}
