import { account } from '../audit/actor.ts'
import { boundSearch, containsSearch, readSearch } from '../db/boundSearch.ts'
import { assignments, columnsAndValues } from '../db/columns.ts'
import { newId } from '../db/ids.ts'
import { type JsonObject, requireSmall } from '../db/json.ts'
import { type Sql, transact } from '../db/sql.ts'
import { requireRoom } from '../db/storageLimit.ts'
import { json } from '../db/wireValue.ts'
import { Refusal } from '../refusal.ts'
import { audit } from './auditKinds.ts'
import { ownerKeys } from './keyOwners.ts'

const MAX_DETAILS_BYTES = 4096

/** A buyer of licences, as in its row and on the wire. */
export interface Owner {
  readonly uuid: string
  readonly name: string
  readonly surname: string
  readonly email: string
  readonly affiliation: string
  readonly comments: string
  readonly created_on: Date
  readonly details: JsonObject
}

/** What a platform admin writes. A change leaves absent fields unchanged. */
export interface OwnerInput {
  readonly name: string
  readonly surname: string
  readonly email: string
  readonly affiliation?: string
  readonly comments?: string
  readonly details?: JsonObject
}

/** @throws {Refusal} `malformed_input` when `details` are larger than 4 KiB; `storage_limit`. */
export function createOwner(
  sql: Sql,
  { input, actorId }: { readonly input: OwnerInput; readonly actorId: string },
): Promise<Owner> {
  const uuid = newId()
  return transact(sql, async (tx) => {
    await requireRoom(tx, 'owners', { of: 'this installation', rows: tx`select 1 from owners` })
    const texts = { affiliation: '', comments: '', ...input }
    const row = { uuid, ...columnsOf(texts), ...ownerKeys(texts) }
    await tx`insert into owners ${columnsAndValues(row)}`
    await audit.record(tx, {
      kind: 'owner_created',
      actor: account(actorId),
      details: { owner_id: uuid },
    })
    return readOwner(tx, uuid)
  })
}

/** @throws {Refusal} `not_found`. */
export async function readOwner(sql: Sql, ownerId: string): Promise<Owner> {
  const [owner] = await sql<Owner[]>`
    select uuid, name, surname, email, affiliation, comments, created_on, details from owners where uuid = ${ownerId}`
  if (!owner) throw new Refusal('not_found', `There is no owner ${ownerId}. Check the id.`)
  return owner
}

/** @throws {Refusal} `not_found`; `malformed_input` when `details` are larger than 4 KiB. */
export function changeOwner(
  sql: Sql,
  {
    ownerId,
    input,
    actorId,
  }: { readonly ownerId: string; readonly input: Partial<OwnerInput>; readonly actorId: string },
): Promise<Owner> {
  return transact(sql, async (tx) => {
    const changes = columnsOf(input)
    if (Object.keys(changes).length === 0) return readOwner(tx, ownerId)
    await tx`update owners set ${assignments(changes)}, updated_at = now() where uuid = ${ownerId}`
    const changed = await readOwner(tx, ownerId)
    await tx`update owners set ${assignments(ownerKeys(changed))} where uuid = ${ownerId}`
    await audit.record(tx, {
      kind: 'owner_changed',
      actor: account(actorId),
      details: { owner_id: ownerId, changed: Object.keys(changes).join(',') },
    })
    return changed
  })
}

/**
 * Returns a page of owners in the order of their creation. `query` is any part of a name, an e-mail
 * address or an affiliation.
 */
export function listOwners(
  sql: Sql,
  page: {
    readonly query: string | undefined
    readonly afterId: string | undefined
    readonly limit: number
  },
): Promise<Owner[]> {
  const { query, afterId, limit } = page
  const search = readSearch(query)
  const list = (tx: Sql): Promise<Owner[]> => tx<Owner[]>`
    select uuid, name, surname, email, affiliation, comments, created_on, details from owners
     where true
       ${search ? tx`and ${containsSearch(tx, tx`search_key`, search)}` : tx``}
       ${afterId ? tx`and uuid > ${afterId}` : tx``}
     order by uuid limit ${limit}`
  return search ? boundSearch(sql, list) : list(sql)
}

function columnsOf({ details, ...input }: Partial<OwnerInput>) {
  requireSmall(details, { path: '/details', maxBytes: MAX_DETAILS_BYTES })
  return { ...input, ...(details && { details: json(details) }) }
}
