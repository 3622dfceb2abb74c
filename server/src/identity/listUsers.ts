import { boundSearch, containsSearch, readSearch } from '../db/boundSearch.ts'
import type { Sql } from '../db/sql.ts'
import { delayedCodes } from './attemptBudget.ts'
import type { Role, User } from './users.ts'

/** A user as a platform admin sees them in a list, with what tells whether they can log in. */
export interface ListedUser extends User {
  /** Null: never, or not within 400 days. */
  readonly last_login_at: Date | null
  readonly factor_confirmed: boolean
  /** Set by an admin's reset, or after a restore: the next login sets another password. */
  readonly must_set_password: boolean
  /**
   * So many codes were wrong with the right password that, from a place where the person never
   * logged in, no code is judged until then.
   */
  readonly codes_delayed_until: Date | null
}

/** Which users are wanted: those that meet every given condition. */
export interface UserFilter {
  /** Any part of a user name, a full name or an e-mail address. */
  readonly query?: string | undefined
  readonly role?: Role | undefined
  readonly isActive?: boolean | undefined
}

/**
 * Lists users in the order of their user names, for platform admins.
 *
 * @param after The user name of the last one seen, in lower case.
 */
export function listUsers(
  sql: Sql,
  { query, role, isActive }: UserFilter,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<ListedUser[]> {
  const search = readSearch(query)
  const list = async (tx: Sql): Promise<ListedUser[]> => {
    const rows = await tx<Omit<ListedUser, 'codes_delayed_until'>[]>`
      select u.uuid, u.username, u.email, u.first_name, u.last_name, u.role, u.is_active, u.verified,
             u.created_at, u.updated_at,
             (select max(n.last_login_at) from known_networks n where n.user_id = u.uuid) as last_login_at,
             exists (select 1 from second_factors f
                      where f.user_id = u.uuid and f.secret_sealed is not null) as factor_confirmed,
             u.reset_at is not null or u.new_password_since is not null as must_set_password
        from users u
       where true
         ${search ? tx`and ${containsSearch(tx, tx`u.admin_search_key`, search)}` : tx``}
         ${role ? tx`and u.role = ${role}` : tx``}
         ${isActive === undefined ? tx`` : tx`and u.is_active = ${isActive}::boolean`}
         ${after === undefined ? tx`` : tx`and lower(u.username) > ${after}`}
       order by lower(u.username) limit ${limit}`
    const delayed = await delayedCodes(
      tx,
      rows.map(({ username }) => username),
    )
    return rows.map((row) => ({
      ...row,
      codes_delayed_until: delayed.get(row.username) ?? null,
    }))
  }
  return search ? boundSearch(sql, list) : list(sql)
}
