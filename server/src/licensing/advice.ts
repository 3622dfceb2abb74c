import type { Sql } from '../db/sql.ts'
import { acceptedMember } from './acceptedMember.ts'
import { unknownLicence } from './licenceRight.ts'
import { readUse } from './use.ts'

const DAYS = 30
const ENOUGH_DAYS = 14
/** One day may be a fair, a course or a mistake. Two days are a pattern. */
const MIN_SHORT_DAYS = 2
/** The share added to the peak before fewer licence seats are suggested. */
const SPARE = 0.2
const MAX_LICENCE_SEATS = 100_000

/** The answer to the question: does this licence need more licence seats? */
export interface Advice {
  readonly answer: 'yes' | 'no' | 'too_early'
  /** The answer in one or two sentences, with its reasons. */
  readonly text: string
  readonly number_of_users: number
  /** The most licence seats that counted at one instant of the last 30 days. */
  readonly peak: number
  /** Days on which every licence seat was taken, at least for an instant. */
  readonly days_full: number
  /** People refused while the licence had at least as many licence seats as now. */
  readonly refused_people: number
  readonly suggested_number_of_users: number
}

/** The observed use from which the advice follows. */
export interface Observed {
  readonly numberOfUsers: number
  /** The number of members; undefined when one person may take several licence seats. */
  readonly people: number | undefined
  /** Days in UTC since the first claim or refusal, including today; at most 30. */
  readonly daysObserved: number
  readonly days: readonly ObservedDay[]
  readonly refusedPeople: number
  /**
   * People refused while there were fewer licence seats than now. The text names them; the answer
   * ignores them.
   */
  readonly refusedBefore?: number
}

export interface ObservedDay {
  readonly peak: number
  /** People who were refused, or who were evicted and came back within a day. */
  readonly peopleShort: number
}

/**
 * Returns whether a licence needs more licence seats, from the last 30 days in UTC and its present
 * number of licence seats. The rules, in order:
 *
 * 1. On a *short day* a person was refused because every licence seat was taken, or was evicted and
 *    came back within a day, or more licence seats were taken than there are now. Refusals under
 *    fewer licence seats than now are ignored, because they do not describe the present licence.
 * 2. With two or more short days: **yes**. The suggestion is the most that one day needed: its peak
 *    plus the people without a licence seat on it. It is at most the number of members where each
 *    counts once. It is an upper bound, because some of them got in later that day.
 * 3. Otherwise, with fewer than 14 days since the first claim or refusal: **too early**.
 * 4. Otherwise **no**. If the peak plus a fifth is at most half of the licence seats, that smaller
 *    number is suggested, because the licence has too many.
 *
 * @throws {Refusal} `not_found`.
 */
export async function adviseOnLicenceSeats(sql: Sql, licenceId: string): Promise<Advice> {
  return judgeUse(await observe(sql, licenceId))
}

export function judgeUse(observed: Observed): Advice {
  const { refusedBefore = 0 } = observed
  const advice = judgeDays(observed)
  if (refusedBefore === 0) return advice
  const leftOut = ` Not counted: ${people(refusedBefore)} refused while there were fewer licence seats than now.`
  return { ...advice, text: advice.text + leftOut }
}

function judgeDays(observed: Observed): Advice {
  const { numberOfUsers, days, daysObserved, refusedPeople } = observed
  const peak = Math.max(0, ...days.map((day) => day.peak))
  const shortDays = days.filter((day) => day.peopleShort > 0 || day.peak > numberOfUsers).length
  const daysFull = days.filter((day) => day.peak >= numberOfUsers).length
  const facts = {
    number_of_users: numberOfUsers,
    peak,
    days_full: daysFull,
    refused_people: refusedPeople,
  }
  if (shortDays >= MIN_SHORT_DAYS) {
    const suggested = mostWanted(observed)
    const refused = refusedPeople > 0 ? `${people(refusedPeople)} refused, and ` : ''
    return {
      answer: 'yes',
      text: `Yes. On ${shortDays} of the last ${daysObserved} days there were too few licence seats: ${refused}up to ${peak} of ${numberOfUsers} were taken at once. ${suggested} would have been enough for everybody.`,
      ...facts,
      suggested_number_of_users: suggested,
    }
  }
  if (daysObserved < ENOUGH_DAYS)
    return {
      answer: 'too_early',
      text:
        daysObserved === 0
          ? 'Too early to say: nobody has used the licence yet.'
          : `Too early to say: the licence has been used for ${daysCount(daysObserved)}, and an answer needs at least two weeks. Up to ${peak} of ${numberOfUsers} licence seats were taken at once.`,
      ...facts,
      suggested_number_of_users: numberOfUsers,
    }
  const enough = Math.max(1, Math.ceil(peak * (1 + SPARE)))
  const isAmple = enough * 2 <= numberOfUsers
  const full =
    daysFull > 0
      ? ` Every licence seat was taken on ${daysCount(daysFull)}, and that was ${shortDays === 0 ? 'just enough' : 'too few on one of them'}.`
      : ''
  return {
    answer: 'no',
    text: `No. In the last ${daysObserved} days up to ${peak} of ${numberOfUsers} licence seats were taken at once.${full}${isAmple ? ` ${enough} of ${numberOfUsers} would be enough.` : ''}`,
    ...facts,
    suggested_number_of_users: isAmple ? enough : numberOfUsers,
  }
}

/** The most licence seats that one day needed. */
function mostWanted({ numberOfUsers, days, people: atMost = MAX_LICENCE_SEATS }: Observed): number {
  const wanted = Math.max(...days.map((day) => day.peak + day.peopleShort))
  return Math.min(MAX_LICENCE_SEATS, Math.max(numberOfUsers + 1, Math.min(wanted, atMost)))
}

function people(count: number): string {
  return count === 1 ? 'one person was' : `${count} people were`
}

function daysCount(count: number): string {
  return count === 1 ? 'one day' : `${count} days`
}

async function observe(sql: Sql, licenceId: string): Promise<Observed> {
  const use = await readUse(sql, { licenceId, days: DAYS })
  const short = await readShort(sql, licenceId)
  const [licence] = await sql<
    {
      number_of_users: number
      count_by: string
      members: number
      refused_before: number
      days_observed: number | null
    }[]
  >`
      select l.number_of_users, l.count_by,
             (select count(*)::int from licence_members m
               where m.licence_id = l.uuid and ${acceptedMember(sql, sql`m`)}) as members,
             (select count(distinct r.user_id)::int from licence_refusals r
               where r.licence_id = l.uuid and r.at >= ${firstDay(sql)} and r.number_of_users < l.number_of_users) as refused_before,
             extract(day from date_trunc('day', statement_timestamp(), 'UTC') - date_trunc('day', least(
               (select min(claimed_at) from licence_seats s where s.licence_id = l.uuid),
               (select min(at) from licence_refusals r where r.licence_id = l.uuid)), 'UTC'))::int + 1 as days_observed
        from licences l where l.uuid = ${licenceId}`
  if (!licence) throw unknownLicence()
  const people = Map.groupBy(short, ({ day }) => day)
  return {
    numberOfUsers: licence.number_of_users,
    people: licence.count_by === 'user' ? licence.members : undefined,
    daysObserved: Math.min(DAYS, licence.days_observed ?? 0),
    days: use.map(({ day, peak }) => ({ peak, peopleShort: people.get(day)?.length ?? 0 })),
    refusedBefore: licence.refused_before,
    refusedPeople: new Set(short.filter((row) => row.was_refused).map((row) => row.user_id)).size,
  }
}

function firstDay(sql: Sql) {
  return sql`date_trunc('day', statement_timestamp(), 'UTC') - make_interval(days => ${DAYS - 1})`
}

/** The people without a licence seat on each day, each once per day. */
function readShort(
  sql: Sql,
  licenceId: string,
): Promise<{ day: string; user_id: string; was_refused: boolean }[]> {
  const first = firstDay(sql)
  return sql<{ day: string; user_id: string; was_refused: boolean }[]>`
    select to_char(date_trunc('day', at, 'UTC'), 'YYYY-MM-DD') as day, user_id, bool_or(was_refused) as was_refused
      from (
        select r.at, r.user_id, true as was_refused
          from licence_refusals r join licences l on l.uuid = r.licence_id
         where r.licence_id = ${licenceId} and r.at >= ${first} and r.number_of_users >= l.number_of_users
        union all
        select s.released_at, s.user_id, false from licence_seats s
         where s.licence_id = ${licenceId} and s.free_at >= ${first} and s.released_at >= ${first}
           and s.release_reason = 'evicted'
           and exists (select 1 from licence_seats n
                        where n.licence_id = s.licence_id and n.user_id = s.user_id
                          and n.claimed_at > s.released_at and n.claimed_at < s.released_at + interval '1 day')) t
     group by 1, 2`
}
