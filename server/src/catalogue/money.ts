/** Money in minor units (øre, cents) of an ISO 4217 currency. */
export interface Money {
  readonly amount_minor: number
  readonly currency: string
}
