import { createHash } from 'node:crypto'
import type { DemoRefusal, DemoStay } from '../licensing/writeDemoHistory.ts'

const DAYS = 60
const DAY_MS = 24 * 3_600_000
const HOUR_MS = 3_600_000
const FIRST_HOUR = 6
const HOURS_OF_ARRIVAL = 6
const LONGEST_HOURS = 7.5
const SHORTEST_HOURS = 0.8
/** The share of the members who come on a working day, at the beginning and at the end. */
const [SHARE_THEN, SHARE_NOW] = [0.35, 0.95]
const SHARE_AT_WEEKENDS = 0.12
/** Every so many stays ended because the person forgot to log out. */
const FORGOTTEN_SHARE = 0.12
const PUT_OUT_NOTE = 'The workstation is needed for a course.'

/**
 * Makes up 60 days of use of a licence, until yesterday: more of it in each week, little at
 * weekends. Its members claim in the order of their arrival, and are refused while every licence
 * seat is taken (law 1). The same days have the same use at every call.
 */
export function demoHistory({
  userIds,
  numberOfUsers,
  now,
}: {
  readonly userIds: readonly string[]
  readonly numberOfUsers: number
  readonly now: number
}): { stays: DemoStay[]; refusals: DemoRefusal[] } {
  const stays: DemoStay[] = []
  const refusals: DemoRefusal[] = []
  const today = Math.floor(now / DAY_MS) * DAY_MS
  for (let daysAgo = DAYS; daysAgo >= 1; daysAgo--) {
    const day = today - daysAgo * DAY_MS
    let here: DemoStay[] = []
    for (const wish of wishesOf({ userIds, daysAgo, day })) {
      here = here.filter(({ to }) => to > wish.from)
      if (here.length < numberOfUsers) {
        stays.push(wish)
        here.push(wish)
      } else refusals.push({ userId: wish.userId, at: wish.from })
    }
  }
  const last = stays.at(-1)
  if (last) stays[stays.length - 1] = { ...last, reason: 'put_out', note: PUT_OUT_NOTE }
  return { stays, refusals }
}

/** Who wants to come on a day, in the order of their arrival. Each comes once. */
function wishesOf({
  userIds,
  daysAgo,
  day,
}: {
  readonly userIds: readonly string[]
  readonly daysAgo: number
  readonly day: number
}): DemoStay[] {
  const weekday = new Date(day).getUTCDay()
  const isWeekend = weekday === 0 || weekday === 6
  const passed = (DAYS - daysAgo) / DAYS
  const share = isWeekend ? SHARE_AT_WEEKENDS : SHARE_THEN + (SHARE_NOW - SHARE_THEN) * passed
  return userIds
    .map((userId, n): DemoStay & { readonly comes: boolean } => {
      const draw = (what: string): number => chance(`${daysAgo} ${n} ${what}`)
      const from = day + (FIRST_HOUR + draw('arrival') * HOURS_OF_ARRIVAL) * HOUR_MS
      const hours = SHORTEST_HOURS + draw('length') * (LONGEST_HOURS - SHORTEST_HOURS)
      return {
        userId,
        from: new Date(from),
        to: new Date(from + hours * HOUR_MS),
        reason: draw('end') < FORGOTTEN_SHARE ? 'idle' : 'logged_out',
        comes: draw('whether') < share,
      }
    })
    .filter(({ comes }) => comes)
    .map(({ comes: _, ...stay }) => stay)
    .sort((a, b) => a.from.getTime() - b.from.getTime())
}

/** A number from 0 to 1 that looks like chance and is always the same for a text. */
function chance(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32
}
