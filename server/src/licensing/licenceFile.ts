import { account } from '../audit/actor.ts'
import type { JsonObject } from '../db/json.ts'
import { type Sql, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { audit } from './auditKinds.ts'
import { type InvalidBecause, invalidBecause } from './invalidBecause.ts'
import { signStatement } from './licenceKeys.ts'
import { unknownLicence } from './licenceRight.ts'

/**
 * Raised when a program for the older format would misread the new one; never for an added field.
 */
const FORMAT_VERSION = 1

interface FileRow {
  readonly uuid: string
  readonly serial: string
  readonly title: string
  readonly affiliation: string
  readonly number_of_users: number
  readonly features: JsonObject
  readonly valid_from: Date
  readonly valid_to: Date
  readonly issued_at: Date
  readonly invalid_because: InvalidBecause | null
}

/**
 * Makes a licence file: the signed description of a licence, which an application can verify
 * without network. It names the owner's institute and no person. `nbf` and `exp` are the licence's
 * window, which every JWT library checks.
 *
 * It cannot be recalled: it describes the licence at its issue. Safe to retry.
 *
 * @param file.licenceId A licence that the caller may run; not checked here.
 * @throws {Refusal} `not_found`; `licence_not_valid` for a licence that is switched off, suspended
 * or over, because its file would be accepted without network.
 */
export function makeLicenceFile(
  sql: Sql,
  { vault, issuer }: { readonly vault: Vault; readonly issuer: string },
  { licenceId, actorId }: { readonly licenceId: string; readonly actorId: string },
): Promise<{ readonly serial: string; readonly jws: string }> {
  return transact(sql, async (tx) => {
    const [row] = await tx<FileRow[]>`
      select l.uuid, l.serial, l.title, o.affiliation, l.number_of_users, l.features, l.valid_from, l.valid_to,
             now() as issued_at,
             ${invalidBecause(tx, tx`l`)} as invalid_because
        from licences l join owners o on o.uuid = l.owner_id
       where l.uuid = ${licenceId} for key share of l`
    if (!row) throw unknownLicence()
    const { affiliation, invalid_because, ...facts } = row
    if (invalid_because && invalid_because !== 'not_yet_valid')
      throw new Refusal(
        'licence_not_valid',
        'A file can be made only of a licence that is valid now or will be valid later. Ask a platform admin to change this one.',
        {
          members: { because: invalid_because },
        },
      )
    const { jws, kid } = await signStatement(tx, vault, {
      type: 'tessera-licence+jwt',
      claims: {
        format_version: FORMAT_VERSION,
        iss: issuer,
        iat: toEpoch(row.issued_at),
        nbf: toEpoch(row.valid_from),
        exp: toEpoch(row.valid_to),
        ...facts,
        owner: { affiliation },
      },
    })
    await audit.record(tx, {
      kind: 'licence_file_made',
      actor: account(actorId),
      userId: actorId,
      details: { licence_id: licenceId, kid },
    })
    return { serial: row.serial, jws }
  })
}

/** Seconds since 1970 (RFC 7519 §2). */
export function toEpoch(at: Date): number {
  return Math.floor(at.getTime() / 1000)
}
