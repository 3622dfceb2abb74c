import { account } from '../audit/actor.ts'
import { assignments, columnsAndValues } from '../db/columns.ts'
import { isDatabaseRefusal } from '../db/failure.ts'
import { newId, UUID } from '../db/ids.ts'
import { nextUpdatedAt } from '../db/nextUpdatedAt.ts'
import { requireUnchanged } from '../db/requireUnchanged.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { requireRoom } from '../db/storageLimit.ts'
import { type InputError, Refusal } from '../refusal.ts'
import { hashSecret, makeSecret } from './applicationSecret.ts'
import { audit } from './auditKinds.ts'
import { isPrivateUse, judgeAddresses, judgeBackchannelAddress } from './judgeAddress.ts'

/**
 * An application as in its row and on the wire. Only the caller that made its secret ever sees it.
 */
export interface Application {
  readonly uuid: string
  readonly client_id: string
  readonly name: string
  readonly redirect_uris: string[]
  readonly post_logout_redirect_uris: string[]
  readonly backchannel_logout_uri: string | null
  readonly audience: string
  readonly requires_licence: boolean
  readonly public: boolean
  readonly pkce: Pkce
  readonly access_token_seconds: number
  readonly created_on: Date
  readonly updated_at: Date | null
}

/** The fields of an application that an operator sets. */
export interface ApplicationWish {
  readonly name: string
  readonly redirect_uris: readonly string[]
  readonly post_logout_redirect_uris: readonly string[]
  readonly backchannel_logout_uri: string | null
  readonly audience: string
  readonly requires_licence: boolean
  readonly public: boolean
  readonly pkce: Pkce
  readonly access_token_seconds: number
}

/** Whether an application must send a code challenge (RFC 7636). A public one always must. */
export type Pkce = 'required' | 'optional'

/** What this installation allows its applications. */
export interface InstallationRules {
  /** The audience of our own access tokens, which no application may have. */
  readonly ownAudience: string
  /** Hosts to which back-channel logout may go over http. */
  readonly backchannelHosts?: readonly string[]
}

/**
 * Registers an application. Its secret is 256 random bits, answered here and never again. The row
 * has its SHA-256, which is enough for that many random bits.
 *
 * @throws {Refusal} `malformed_input` for addresses that cannot be used, `state_conflict` when
 * another application has the audience, `storage_limit`.
 */
export async function registerApplication(
  sql: Sql,
  wish: ApplicationWish,
  options: InstallationRules & { readonly actorId: string },
): Promise<Application & { client_secret?: string }> {
  judgeWish(wish, options)
  const secret = wish.public ? undefined : makeSecret()
  const row = await transact(sql, async (tx) => {
    await requireRoom(tx, 'applications', {
      of: 'this installation',
      rows: tx`select 1 from applications`,
    })
    const uuid = newId()
    await tx`
      insert into applications ${columnsAndValues({ uuid, ...columnsOf(wish), secret_hash: secret ? hashSecret(secret) : null })}`
    await audit.record(tx, {
      kind: 'application_created',
      actor: account(options.actorId),
      details: { application_id: uuid, name: wish.name },
    })
    return findApplication(tx, uuid)
  }).catch(explainConflict)
  return secret === undefined ? row : { ...row, client_secret: secret }
}

/**
 * Changes the given fields. The change counts from the next request on. Tokens that were issued
 * before keep their audience.
 *
 * @throws {Refusal} `not_found`, `precondition_failed`, and those of `registerApplication`.
 */
export async function changeApplication(
  sql: Sql,
  {
    id,
    change,
    ifUpdatedAt,
    actorId,
    ...rules
  }: InstallationRules & {
    readonly id: string
    readonly change: Partial<Omit<ApplicationWish, 'public'>>
    /** The version that it is a change of, as in `requireUnchanged`. */
    readonly ifUpdatedAt?: string | null | undefined
    readonly actorId: string
  },
): Promise<Application> {
  return transact(sql, async (tx) => {
    await tx`select 1 from applications where uuid = ${id} for no key update`
    const before = await findApplication(tx, id)
    requireUnchanged(before, ifUpdatedAt)
    const wish = { ...before, ...change }
    judgeWish(wish, rules)
    await tx`update applications set ${assignments(columnsOf(wish))}, updated_at = ${nextUpdatedAt(tx)} where uuid = ${id}`
    await audit.record(tx, {
      kind: 'application_changed',
      actor: account(actorId),
      details: { application_id: id, what: Object.keys(change).join(' ') },
    })
    return findApplication(tx, id)
  }).catch(explainConflict)
}

/**
 * Deletes an application with its grants. What its grants left elsewhere must be removed first:
 * `removeApplication` of the OpenID provider does both.
 *
 * @throws {Refusal} `not_found`; `state_conflict` while a licence is for it.
 */
export async function deleteApplication(
  sql: Sql,
  { id, actorId }: { readonly id: string; readonly actorId: string },
): Promise<void> {
  await transact(sql, async (tx) => {
    const { name } = await lockApplication(tx, id)
    const [licence] = await tx<{ serial: string }[]>`
      select serial from licences where application_id = ${id} limit 1`
    if (licence)
      throw new Refusal(
        'state_conflict',
        `The application cannot be deleted while the licence ${licence.serial} is for it. Change the licence first.`,
      )
    await tx`delete from applications where uuid = ${id}`
    await audit.record(tx, {
      kind: 'application_removed',
      actor: account(actorId),
      details: { application_id: id, name },
    })
  })
}

/**
 * Locks an application's row. From then on nobody logs in through it. @throws {Refusal}
 * `not_found`.
 */
export async function lockApplication(
  tx: SqlTransaction,
  id: string,
): Promise<{ readonly name: string }> {
  const [row] = await tx<{ name: string }[]>`
    select name from applications where uuid = ${id} for update`
  if (!row) throw unknownApplication()
  return row
}

/** @throws {Refusal} `not_found`. */
export async function findApplication(sql: Sql, id: string): Promise<Application> {
  const row = await readApplication(sql, id)
  if (!row) throw unknownApplication()
  return row
}

/** Finds an application by its client id. Returns nothing for any other text. */
export async function readApplication(sql: Sql, id: string): Promise<Application | undefined> {
  if (!UUID.test(id)) return undefined
  const [row] = await sql<Application[]>`
    select ${columns(sql)} from applications where uuid = ${id}`
  return row
}

/** Finds the oldest application that registered this address to go to after a logout. */
export async function findByReturnAddress(
  sql: Sql,
  address: string,
): Promise<Application | undefined> {
  const [row] = await sql<Application[]>`
    select ${columns(sql)} from applications
     where ${address} = any (post_logout_redirect_uris) order by uuid limit 1`
  return row
}

/** Lists the applications, the oldest first. `after` is the id of the last one seen. */
export function listApplications(
  sql: Sql,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<Application[]> {
  return sql<Application[]>`
    select ${columns(sql)} from applications
     where (${after ?? null}::uuid is null or uuid > ${after ?? null}::uuid)
     order by uuid limit ${limit}`
}

function columns(sql: Sql) {
  return sql`uuid, uuid as client_id, name, redirect_uris, post_logout_redirect_uris, backchannel_logout_uri, audience,
    requires_licence, public, pkce, access_token_seconds, created_on, updated_at`
}

function columnsOf(wish: ApplicationWish) {
  return {
    name: wish.name,
    redirect_uris: [...wish.redirect_uris],
    post_logout_redirect_uris: [...wish.post_logout_redirect_uris],
    backchannel_logout_uri: wish.backchannel_logout_uri,
    audience: wish.audience,
    requires_licence: wish.requires_licence,
    public: wish.public,
    pkce: wish.pkce,
    access_token_seconds: wish.access_token_seconds,
  }
}

function judgeWish(
  wish: ApplicationWish,
  { ownAudience, backchannelHosts = [] }: InstallationRules,
): void {
  const { backchannel_logout_uri: back } = wish
  const fault = back === null ? undefined : judgeBackchannelAddress(back, backchannelHosts)
  const errors: InputError[] = [
    ...judgeAddresses('/redirect_uris', wish.redirect_uris),
    ...judgeAddresses('/post_logout_redirect_uris', wish.post_logout_redirect_uris),
    ...(fault ? [{ path: '/backchannel_logout_uri', ...fault }] : []),
    ...judgePkce(wish),
    ...(wish.audience === ownAudience
      ? [
          {
            path: '/audience',
            code: 'taken' as const,
            reason: 'is the audience of this server itself',
          },
        ]
      : []),
  ]
  if (errors.length > 0)
    throw new Refusal(
      'malformed_input',
      'The application cannot be saved. Correct the fields in errors and try again.',
      { errors },
    )
}

/**
 * Without PKCE, a person who intercepts a code can use it where the application's secret does not
 * protect it, and on a device any program may take a private-use scheme (RFC 8252 §6, §8.1).
 */
function judgePkce({ pkce, public: isPublic, redirect_uris }: ApplicationWish): InputError[] {
  if (pkce === 'required') return []
  if (isPublic)
    return [
      {
        path: '/pkce',
        code: 'not_one_of',
        reason: 'must be required for an application without a secret',
      },
    ]
  return redirect_uris.some(isPrivateUse)
    ? [
        {
          path: '/pkce',
          code: 'not_one_of',
          reason: 'must be required for an address with a private scheme',
        },
      ]
    : []
}

function explainConflict(error: unknown): never {
  const isTaken =
    error instanceof Error && isDatabaseRefusal(error) && 'code' in error && error.code === '23505'
  if (!isTaken) throw error
  throw new Refusal(
    'state_conflict',
    'Another application has this audience. Choose another one.',
    {
      errors: [{ path: '/audience', code: 'taken', reason: 'is taken' }],
    },
  )
}

/** Returns the refusal for the caller to throw. */
export function unknownApplication(): Refusal {
  return new Refusal('not_found', 'There is no application with this id. Check the id.')
}
