import { patternOf } from '../db/boundSearch.ts'
import type { Sql } from '../db/sql.ts'
import { fullName } from '../identity/fullName.ts'
import { type Order, orderColumns } from './orderColumns.ts'
import { readOrderNumber } from './orderNumber.ts'

/** An order with its buyer, for the admins of its event. */
export interface OrderOfEvent extends Order {
  /** Null: somebody at the door who is not named. */
  readonly buyer: { readonly username: string; readonly name: string } | null
  /** The user name of who sold it at the door. */
  readonly sold_by: string | null
}

/**
 * The columns of an order for the admins of its event, with the tables of {@link
 * orderOfEventTables}. The buyer of a door sale is shown by the user name that the seller typed: a
 * seller must not learn who that is (law 9).
 */
export function orderOfEventColumns(sql: Sql) {
  return sql`
    ${orderColumns(sql)},
    case when u.uuid is not null
         then json_build_object('username', u.username, 'name',
                                case when o.sold_by is null then ${fullName(sql)} else '' end) end as buyer,
    s.username as sold_by`
}

/** Orders `o` with their buyers `u` and who sold them at the door, `s`. */
export function orderOfEventTables(sql: Sql) {
  return sql`
    orders o
      left join users u on u.uuid = o.user_id
      left join users s on s.uuid = o.sold_by`
}

/**
 * The condition that an order of {@link orderOfEventTables} is searched for: by its number, or by
 * any part of the user name or name of its buyer. The buyer of a door sale is found by the user
 * name that the seller typed, and by nothing else (law 9).
 */
export function orderIsFound(sql: Sql, query: string | undefined) {
  const pattern = patternOf(query)
  if (pattern === undefined) return sql``
  const number = readOrderNumber(query ?? '') ?? null
  return sql`and (o.number = ${number} or ${buyerKey(sql)} like ${pattern})`
}

/** What a search compares with the buyer of an order of {@link orderOfEventTables}. */
function buyerKey(sql: Sql) {
  return sql`
    case when o.sold_by is null then coalesce(u.search_key, lower(u.username)) else lower(u.username) end`
}
