import { expect, test } from 'vitest'
import { type HouseFile, readHouse } from '../test/house.ts'
import { HOLE, readTemplates } from '../test/readTemplates.ts'

/**
 * Conditions that are decided in one place. Every other statement composes the part that is defined
 * there.
 */
interface Invariant {
  readonly what: string
  /** What its text looks like in a statement, with any names of the rows. */
  readonly pattern: RegExp
  /** The files that may write it. */
  readonly home: readonly string[]
  /** Statements that would be a second text of it. */
  readonly examples: readonly string[]
}

const COMPARED = String.raw`\s*(?:>=?|<=?)`
/**
 * The distance within one condition: enough for the text between its two halves, but not for
 * another row's.
 */
const NEAR = String.raw`(?:(?!\bfrom\b|\bset\b)[\s\S]){0,200}?`
const SOON = String.raw`(?:now\(\)|\b\w+_at|${HOLE})\s*\+\s*make_interval\s*\(\s*days\b`

const INVARIANTS: readonly Invariant[] = [
  {
    what: 'whether a login session lives',
    pattern: new RegExp(
      String.raw`ended_at\s+is\s+null${NEAR}\bexpires_at${COMPARED}|expires_at${COMPARED}${NEAR}ended_at\s+is\s+null`,
      'i',
    ),
    home: ['sessions/liveSession.ts', 'sessions/expiredSession.ts'],
    examples: [
      'where s.ended_at is null and s.expires_at > now()',
      'where sid = #{sid} and ended_at is null\n   and licence_id = #{id} and expires_at > statement_timestamp()',
      'where x.expires_at >= clock_timestamp() and x.ended_at is null',
      'where ended_at is null and coalesce(a, b) = c and expires_at <= now()',
    ],
  },
  {
    what: 'whether a login session is idle for longer than its licence allows',
    pattern:
      /release_idle_after_seconds\s+is\s+null|make_interval\(secs\s*=>\s*[\w.]*release_idle/i,
    home: ['sessions/sessionInUse.ts'],
    examples: [
      'where (l.release_idle_after_seconds is null or x.last_seen_at > now())',
      'where x.last_seen_at > now() - make_interval(secs => l.release_idle_after_seconds)',
    ],
  },
  {
    what: 'when a login session ends',
    pattern: new RegExp(SOON, 'i'),
    home: ['sessions/sessionEnd.ts', 'sessions/olderThan.ts'],
    examples: [
      'set expires_at = least(now() + make_interval(days => idle_days), l.valid_to)',
      'set expires_at = least(s.last_seen_at + make_interval(days => #{days}), expires_at)',
      'where s.created_at + make_interval(days => 400) > now()',
      'select #{at} + make_interval(days => #{days})',
    ],
  },
  {
    what: 'whether an access token counts',
    pattern: /not\s+exists\s*\(\s*select\s+1\s+from\s+denylist\b/i,
    home: ['sessions/countingToken.ts'],
    examples: ['where not exists (select 1 from denylist d where d.id = a.sid)'],
  },
  {
    what: 'whether the key that signed a token counts',
    pattern: /exists\s*\(\s*select\s+1\s+from\s+signing_keys\b[^()]*\bkid\s*=/i,
    home: ['tokens/countingKey.ts'],
    examples: ['and exists (select 1 from signing_keys k\n where k.kid = a.kid)'],
  },
  {
    what: 'whether a member has accepted',
    pattern: /\baccepted_at\s+is\s+(?:not\s+)?null/i,
    home: ['licensing/acceptedMember.ts'],
    examples: ['where m.accepted_at is not null', 'and accepted_at is null'],
  },
  {
    what: 'whether a licence is valid',
    pattern: new RegExp(
      String.raw`\bvalid_(?:from|to)${COMPARED}|(?:>=?|<=?)\s*(?:\w+\.)?valid_(?:from|to)\b`,
      'i',
    ),
    home: ['licensing/invalidBecause.ts', 'licensing/licenceIsOver.ts'],
    examples: [
      'where l.active and l.valid_from <= now() and l.valid_to > now()',
      "case when valid_to <= now() then 'over' end",
      'where now() < l.valid_to',
    ],
  },
  {
    what: 'which tickets hold a place, can be cancelled, or let in',
    pattern: /'PENDING'\s*,\s*'PAID'\s*,\s*'BOOKED'|'BOOKED'\s*,\s*'CONSUMED'/,
    home: ['tickets/ticketColumns.ts'],
    examples: [
      "where t.status in ('PENDING', 'PAID', 'BOOKED', 'CONSUMED')",
      "where status in ('PENDING', 'PAID',\n 'BOOKED')",
      "where status in ('BOOKED', 'CONSUMED')",
    ],
  },
  {
    what: 'whether a hold is over',
    pattern: /open_payments\s*=\s*0/i,
    home: ['sales/orderColumns.ts'],
    examples: ["where o.status = 'PENDING' and o.open_payments = 0 and o.expires_at <= now()"],
  },
  {
    what: 'whether an event is over',
    pattern: /\bends_at\s*(?:<=|>)\s*(?:now|statement_timestamp)\(\)(?!\s*-)/i,
    // The gate says it of the rows that it has locked, as `judgeTicket` does in a browser.
    home: ['catalogue/eventIsOver.ts', 'gate/judgement.ts'],
    examples: ['where e.ends_at <= statement_timestamp()', 'case when ends_at > now() then 1 end'],
  },
  {
    what: 'how the rows of an order are found',
    pattern: /order_id\s*=[^()]*\boffset\s+0\b/i,
    home: ['payments/rowsOfOrder.ts'],
    examples: ['from (select * from tickets t where t.order_id = o.uuid offset 0) t'],
  },
  {
    what: 'whether a link to a roster counts',
    pattern:
      /roster_links\s+l\b[\s\S]*\bl\.expires_at\s*[<>]|\bl\.expires_at\s*[<>][\s\S]{0,300}\bl\.created_by/i,
    home: ['catalogue/liveRosterLink.ts'],
    examples: [
      'where exists (select 1 from roster_links l where l.expires_at > now())',
      "where l.expires_at > now() and e.status <> 'CANCELLED' and m.uuid = l.created_by",
    ],
  },
]

/** Where the text of an invariant stands outside its home. */
function findSecondTexts(files: readonly HouseFile[], invariants = INVARIANTS): string[] {
  return files.flatMap(({ path, text }) =>
    readTemplates(text).flatMap(({ text: statement, line, isTagged }) =>
      invariants
        .filter(({ pattern, home }) => isTagged && pattern.test(statement) && !home.includes(path))
        .map(({ what }) => `${path}:${line} says ${what}`),
    ),
  )
}

test('what decides stands in one place', () => {
  expect(findSecondTexts(readHouse())).toEqual([])
})

test.each(INVARIANTS)('the home of $what has its text', ({ home, pattern }) => {
  const files = readHouse().filter(({ path }) => home.includes(path))
  expect(files.map(({ path }) => path).sort()).toEqual([...home].sort())
  for (const { text } of files)
    expect(readTemplates(text).some(({ text: statement }) => pattern.test(statement))).toBe(true)
})

test.each(
  INVARIANTS.flatMap((invariant) => invariant.examples.map((example) => ({ invariant, example }))),
)('a second text of $invariant.what: $example', ({ invariant, example }) => {
  const text = `const y = sql\`select 1 from x ${example.replaceAll('#{', '${')}\`\n`
  expect(findSecondTexts([{ path: 'above/y.ts', text }])).toContain(
    `above/y.ts:1 says ${invariant.what}`,
  )
})

test.each([
  'sql`select 1 from sessions where ended_at is null and last_seen_at > now()`',
  'sql`select expires_at from sessions where ended_at is null`',
  'sql`select 1 from denylist where expires_at > now()`',
  'sql`select statement_timestamp() + make_interval(days => 3)`',
  'sql`delete from member_data where orphaned_since < now() - make_interval(days => 90)`',
  "sql`update tickets set status = 'CONSUMED' where status = 'BOOKED'`",
  "sql`select 1 from events where ends_at > now() - interval '1 day'`",
  'sql`select 1 from products where sale_ends_at <= statement_timestamp()`',
  'if (valid_to > valid_from) return',
  "const statuses = ['BOOKED', 'CONSUMED']",
])('no second text: %s', (text) => {
  expect(findSecondTexts([{ path: 'above/y.ts', text }])).toEqual([])
})
