/** The licence seat as tokens name it. `seat` is its name of the release before: it goes with the next one. */
export function licenceSeatClaims(licenceSeatId: string): { licence_seat: string; seat: string } {
  return { licence_seat: licenceSeatId, seat: licenceSeatId }
}

/** What a token says of the licence that its login session stands under; nothing when it stands under none. */
export function licenceClaims(under: {
  readonly licenceId: string | null | undefined
  readonly licenceSeatId: string | null | undefined
}): Partial<Record<'licence' | 'licence_seat' | 'seat', string>> {
  if (!under.licenceId || !under.licenceSeatId) return {}
  return { licence: under.licenceId, ...licenceSeatClaims(under.licenceSeatId) }
}
