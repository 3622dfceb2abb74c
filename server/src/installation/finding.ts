/**
 * What was found in this installation: `note` is worth knowing, `wrong` stops Tessera or endangers
 * it.
 */
export interface Finding {
  readonly about: string
  readonly state: 'good' | 'note' | 'wrong'
  readonly says: string
  /** What to do about it. */
  readonly remedy?: string
}

export function finding(
  about: string,
  state: Finding['state'],
  says: string,
  remedy?: string,
): Finding {
  return { about, state, says, ...(remedy !== undefined && { remedy }) }
}
