/** The licence seat in tokens. `seat` is the claim's old name; the next release removes it. */
export function licenceSeatClaims(licenceSeatId: string): { licence_seat: string; seat: string } {
  return { licence_seat: licenceSeatId, seat: licenceSeatId }
}

/** The claims for the licence of the login session; empty if it has no licence. */
export function licenceClaims(under: {
  readonly licenceId: string | null | undefined
  readonly licenceSeatId: string | null | undefined
}): Partial<Record<'licence' | 'licence_seat' | 'seat', string>> {
  if (!under.licenceId || !under.licenceSeatId) return {}
  return { licence: under.licenceId, ...licenceSeatClaims(under.licenceSeatId) }
}
