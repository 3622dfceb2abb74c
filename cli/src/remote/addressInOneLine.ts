/** A seller or a venue for a list of its facts, in which an address takes one line. */
export function addressInOneLine<Thing extends { readonly address: string | null }>(
  thing: Thing,
): Thing {
  return { ...thing, address: thing.address?.replaceAll('\n', ', ') ?? null }
}
