import type { Sql } from '../db/sql.ts'

/** A seller on the wire. */
export interface Seller {
  readonly uuid: string
  /** Empty until somebody names the seller that the installation began with. */
  readonly name: string
  readonly company_number: string
  readonly vat_number: string
  readonly address: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** ISO 4217. */
  readonly currency: string
  readonly email: string | null
  readonly created_at: Date
  readonly updated_at: Date | null
}

/** The columns of a seller `s` on the wire. */
export function sellerColumns(sql: Sql) {
  return sql`
    s.uuid, s.name, s.company_number, s.vat_number, s.address, s.country, s.currency, s.email,
    s.created_at, s.updated_at`
}
