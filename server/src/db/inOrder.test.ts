import { beforeEach, expect, expectTypeOf, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { inOrder } from './inOrder.ts'
import type { SqlTransaction } from './sql.ts'

const { sql } = testDatabase()

beforeEach(async () => {
  await sql`drop table if exists seen`
  await sql`create table seen (n int generated always as identity, what text unique)`
})

/** A statement: it is sent when it is awaited. */
const see = (tx: SqlTransaction, what: string) => tx<{ what: string }[]>`
  insert into seen (what) values (${what}) returning what`

/** A function: it runs when it is called. */
async function seeByFunction(tx: SqlTransaction, what: string): Promise<string> {
  const [row] = await see(tx, what)
  return row?.what ?? 'nothing'
}

/** In the order in which PostgreSQL ran them. */
const seen = async () =>
  (await sql<{ what: string }[]>`select what from seen order by n`).map(({ what }) => what)

test('statements and functions run in the written order', async () => {
  const results = await sql.begin((tx) =>
    inOrder(tx, [
      (tx) => see(tx, 'first'),
      (tx) => seeByFunction(tx, 'second'),
      (tx) => see(tx, 'third'),
      (tx) => seeByFunction(tx, 'fourth'),
    ]),
  )
  expect(await seen()).toEqual(['first', 'second', 'third', 'fourth'])
  expect(results).toMatchObject([[{ what: 'first' }], 'second', [{ what: 'third' }], 'fourth'])
})

test('negative control: in Promise.all a function overtakes the statement before it', async () => {
  await sql.begin((tx) =>
    Promise.all([see(tx, 'first'), seeByFunction(tx, 'second'), see(tx, 'third')]),
  )
  expect(await seen()).toEqual(['second', 'first', 'third'])
})

test('a function that does something else first still goes before the next', async () => {
  const slow = async (tx: SqlTransaction) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return seeByFunction(tx, 'first')
  }
  await sql.begin((tx) => inOrder(tx, [slow, (tx) => see(tx, 'second')]))
  expect(await seen()).toEqual(['first', 'second'])
})

test('locks are taken in the written order', async () => {
  await sql`insert into seen (what) values ('a'), ('b')`
  const lock = async (tx: SqlTransaction, what: string) => {
    await tx`update seen set what = what where what = ${what}`
  }
  // Two transactions that lock both rows in different orders deadlock.
  const lockBoth = (i: number) =>
    sql.begin((tx) =>
      inOrder(
        tx,
        i % 2 === 0
          ? [(tx) => tx`select 1 from seen where what = 'a' for update`, (tx) => lock(tx, 'b')]
          : [(tx) => lock(tx, 'a'), (tx) => tx`select 1 from seen where what = 'b' for update`],
      ),
    )
  await expect(
    Promise.all(Array.from({ length: 40 }, (_, i) => lockBoth(i))),
  ).resolves.toHaveLength(40)
})

test('no statement waits for the answer to the one before', async () => {
  const events: string[] = []
  const say = (what: string) => async (tx: SqlTransaction) => {
    events.push(`${what} begins`)
    await tx`select pg_sleep(0.05)`
    events.push(`${what} ends`)
  }
  await sql.begin((tx) => inOrder(tx, [say('one'), say('two'), say('three')]))
  const begun = events.slice(0, 3)
  expect(begun).toEqual(['one begins', 'two begins', 'three begins'])
  expect(events.slice(3)).toEqual(['one ends', 'two ends', 'three ends'])
})

test('what a step sends afterwards follows the first statements of all', async () => {
  const both = async (tx: SqlTransaction) => {
    // Sent at once, without waiting: otherwise the second would be sent before the next step
    // begins.
    await Promise.all([see(tx, 'first'), see(tx, 'fourth')])
  }
  await sql.begin((tx) =>
    inOrder(tx, [both, (tx) => seeByFunction(tx, 'second'), (tx) => see(tx, 'third')]),
  )
  expect(await seen()).toEqual(['first', 'second', 'third', 'fourth'])
})

test('a last step that itself sends in order keeps its order', async () => {
  await sql.begin((tx) =>
    inOrder(tx, [
      (tx) => seeByFunction(tx, 'first'),
      (tx) =>
        inOrder(tx, [
          (tx) => see(tx, 'second'),
          (tx) => seeByFunction(tx, 'third'),
          (tx) => see(tx, 'fourth'),
        ]),
    ]),
  )
  expect(await seen()).toEqual(['first', 'second', 'third', 'fourth'])
})

test('a first step may send more when it has its answer, in order too', async () => {
  const several = async (tx: SqlTransaction) => {
    await see(tx, 'first')
    await inOrder(tx, [
      (tx) => see(tx, 'third'),
      (tx) => seeByFunction(tx, 'fourth'),
      (tx) => inOrder(tx, [(tx) => see(tx, 'fifth'), (tx) => seeByFunction(tx, 'sixth')]),
    ])
  }
  await sql.begin((tx) => inOrder(tx, [several, (tx) => seeByFunction(tx, 'second')]))
  expect(await seen()).toEqual(['first', 'second', 'third', 'fourth', 'fifth', 'sixth'])
})

test('a step may do nothing, and there may be no step', async () => {
  const isAsked = seen.length > 5
  const results = await sql.begin((tx) =>
    inOrder(tx, [
      (tx) => isAsked && seeByFunction(tx, 'never'),
      () => undefined,
      (tx) => seeByFunction(tx, 'first'),
    ]),
  )
  expect(results).toEqual([false, undefined, 'first'])
  expect(await sql.begin((tx) => inOrder(tx, []))).toEqual([])
})

test('a fragment is a part of its statement, not one of its own', async () => {
  await sql.begin((tx) =>
    inOrder(tx, [
      (tx) => tx`insert into seen (what) select ${'first'} where ${tx`true and ${tx`true`}`}`,
      (tx) => see(tx, 'second'),
    ]),
  )
  expect(await seen()).toEqual(['first', 'second'])
})

test('a step with a savepoint is waited for', async () => {
  await sql.begin((tx) =>
    inOrder(tx, [
      (tx) => tx.savepoint((inner) => seeByFunction(inner, 'first')),
      (tx) => see(tx, 'second'),
    ]),
  )
  expect(await seen()).toEqual(['first', 'second'])
})

test('the first failure in the written order is thrown, when all have settled, and nothing stays', async () => {
  const settled: string[] = []
  const note = async (tx: SqlTransaction, what: string) => {
    await seeByFunction(tx, what).finally(() => settled.push(what))
  }
  await seeByFunctionOutside('double')
  const failing = sql.begin((tx) =>
    inOrder(tx, [
      (tx) => note(tx, 'before'),
      (tx) => note(tx, 'double'),
      (tx) => note(tx, 'after'),
    ]),
  )
  // 23505: the second one; the third fails with 25P02 only because the transaction is over.
  await expect(failing).rejects.toMatchObject({ code: '23505' })
  expect(settled).toEqual(['before', 'double', 'after'])
  expect(await seen()).toEqual(['double'])
})

test.each([
  [
    'throws',
    () => {
      throw new Error('refused')
    },
  ],
  ['rejects', () => Promise.reject(new Error('refused'))],
])(
  'a step that %s before it sends anything keeps the later ones from beginning',
  async (_, refuse) => {
    let hasBegun = false
    const failing = sql.begin((tx) =>
      inOrder(tx, [
        (tx) => see(tx, 'first'),
        refuse,
        () => {
          hasBegun = true
        },
      ]),
    )
    await expect(failing).rejects.toThrow('refused')
    expect(hasBegun).toBe(false)
  },
)

test('the results have the types of the steps', async () => {
  await sql.begin(async (tx) => {
    const [rows, text, nothing] = await inOrder(tx, [
      (tx) => see(tx, 'first'),
      (tx) => seeByFunction(tx, 'second'),
      () => undefined,
    ])
    expectTypeOf(rows[0]).toEqualTypeOf<{ what: string } | undefined>()
    expectTypeOf(text).toEqualTypeOf<string>()
    expectTypeOf(nothing).toEqualTypeOf<undefined>()
  })
})

async function seeByFunctionOutside(what: string): Promise<void> {
  await sql`insert into seen (what) values (${what})`
}
