import { batch } from '../db/batch.ts'
import { isDatabaseRefusal } from '../db/failure.ts'
import type { SqlPool, SqlTransaction, Write } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Claim, Claimed } from './claim.ts'
import { claimPlaces } from './claimPlaces.ts'
import { refuseWhenFull } from './refuseWhenFull.ts'
import { withFreshNumber } from './withFreshNumber.ts'

const MAX_BATCH = 128
/** Events whose claims are decided at once. Those of one event would only wait for each other. */
const LANES = 4

/**
 * Where answers are stored in the transaction of their claims, so that a repeated request gets the
 * answer of the first one (law 4).
 */
export interface Answers<Once, Kept> {
  /** For each request its stored answer, or why it may not run; undefined: it may. */
  readonly look: (
    tx: SqlTransaction,
    asked: readonly Once[],
  ) => Promise<readonly (Kept | Refusal | undefined)[]>
  readonly keep: (
    answered: readonly { readonly once: Once; readonly outcome: Claimed | Refusal }[],
  ) => Write
}

/** A claim that was answered before. */
export interface Repeated<Kept> {
  readonly kept: Kept
}

/**
 * Claims places of an event. One per process: claims that arrive together are one batch.
 *
 * @param once Names a request whose repeats get the same answer.
 */
export type ClaimPlaces<Once, Kept> = (
  claim: Claim,
  once: Once | undefined,
) => Promise<Claimed | Repeated<Kept>>

interface Asked<Once> {
  readonly claim: Claim
  readonly once: Once | undefined
}

/**
 * Opens the sale. What arrives together for one event is decided under one lock and is one durable
 * commit. A claim that is refused fails alone.
 *
 * Throws the {@link Refusal}s of `decideClaims`.
 */
export function openClaims<Once extends object, Kept extends object>(
  sql: SqlPool,
  answers: Answers<Once, Kept>,
): ClaimPlaces<Once, Kept> {
  const full = openSoldOut(sql)
  const together = (asked: readonly Asked<Once>[]) =>
    sql.begin((tx) => claimTogether(tx, { asked, answers }))
  const ask = batch<Asked<Once>, Claimed | Repeated<Kept> | Refusal>({
    maxSize: MAX_BATCH,
    lanes: LANES,
    groupOf: ({ claim }) => claim.eventId,
    isUndone: isDatabaseRefusal,
    run: async (asked) => (await full.refuse(asked)) ?? full.note(asked, await together(asked)),
  })
  return async (claim, once) => {
    const outcome = await withFreshNumber(claim, (claim) => ask({ claim, once }))
    if (outcome instanceof Refusal) throw outcome
    return outcome
  }
}

/** How many sold-out events are remembered; beyond it, all are forgotten. */
const MOST_FULL = 1_000

/**
 * Remembers which events were full at the last batch. Their next claims are first refused without
 * a lock, if they still are. It is a guess that the database confirms each time.
 */
function openSoldOut(sql: SqlPool) {
  const full = new Set<string>()
  return {
    async refuse(asked: readonly Asked<object>[]): Promise<Refusal[] | undefined> {
      const eventId = asked[0]?.claim.eventId ?? ''
      // A request with a key may be a repeat of one that was answered otherwise.
      if (!full.has(eventId) || asked.some(({ once }) => once !== undefined)) return undefined
      const claims = asked.map(({ claim }) => claim)
      return refuseWhenFull(sql, { eventId, claims })
    },
    note<Outcome>(asked: readonly Asked<object>[], outcomes: Outcome[]): Outcome[] {
      const eventId = asked[0]?.claim.eventId ?? ''
      const isFull = outcomes.every((one) => one instanceof Refusal && one.code === 'sold_out')
      if (!isFull) full.delete(eventId)
      else if (full.size < MOST_FULL) full.add(eventId)
      else full.clear()
      return outcomes
    },
  }
}

async function claimTogether<Once extends object, Kept extends object>(
  tx: SqlTransaction,
  { asked, answers }: { asked: readonly Asked<Once>[]; answers: Answers<Once, Kept> },
): Promise<(Claimed | Repeated<Kept> | Refusal)[]> {
  const repeated = await lookUp(tx, { asked, answers })
  const open = asked.filter((one) => !repeated.has(one))
  const eventId = open[0]?.claim.eventId
  if (eventId === undefined) return asked.map((one) => outcomeOf(repeated.get(one)))
  const { outcomes, writes } = await claimPlaces(tx, {
    eventId,
    claims: open.map(({ claim }) => claim),
  })
  const answered = open.flatMap(({ once }, n) => {
    const outcome = outcomes[n]
    return once && outcome ? [{ once, outcome }] : []
  })
  const all = answered.length > 0 ? [...writes, answers.keep(answered)] : writes
  if (all.length > 0) await tx.finish(all)
  const outcomeOfOpen = new Map(open.map((one, n) => [one, outcomes[n]]))
  return asked.map((one) => outcomeOf(repeated.get(one) ?? outcomeOfOpen.get(one)))
}

async function lookUp<Once extends object, Kept extends object>(
  tx: SqlTransaction,
  { asked, answers }: { asked: readonly Asked<Once>[]; answers: Answers<Once, Kept> },
): Promise<Map<Asked<Once>, Repeated<Kept> | Refusal>> {
  const named = asked.flatMap((one) => (one.once ? [{ one, once: one.once }] : []))
  const found = new Map<Asked<Once>, Repeated<Kept> | Refusal>()
  if (named.length === 0) return found
  const kept = await answers.look(
    tx,
    named.map(({ once }) => once),
  )
  for (const [n, { one }] of named.entries()) {
    const answer = kept[n]
    if (answer) found.set(one, answer instanceof Refusal ? answer : { kept: answer })
  }
  return found
}

function outcomeOf<T>(outcome: T | undefined): T {
  if (outcome === undefined) throw new Error('A claim of a batch has no outcome.')
  return outcome
}
