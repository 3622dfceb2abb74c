import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { copyInTransaction } from './copy.ts'
import { inOrder } from './inOrder.ts'
import { changedNothing, mustChange } from './mustChange.ts'
import {
  openSql,
  type Sql,
  type SqlPool,
  type SqlTransaction,
  transact,
  type Write,
} from './sql.ts'
import { json } from './wireValue.ts'

/** Where the driver's own behaviour and our wrapper's differ: one test for each difference. */
const { sql, connection } = testDatabase()

async function pidOf(handle: Sql): Promise<number> {
  const [row] = await handle<{ pid: number }[]>`select pg_backend_pid() as pid`
  return row?.pid ?? 0
}

/** Ends a backend, and waits until PostgreSQL has noticed. */
async function kill(pid: number): Promise<void> {
  await sql`select pg_terminate_backend(${pid}, 5000)`
}

async function withPool(max: number, work: (pool: SqlPool) => Promise<void>): Promise<void> {
  const pool = openSql(connection, { max })
  try {
    await work(pool)
  } finally {
    await pool.end({ timeout: 1 })
  }
}

test('a commit that PostgreSQL makes a rollback is an error, and names what had failed', async () => {
  await sql`create table undone (n int primary key)`
  const swallowed = transact(sql, async (tx) => {
    await tx`insert into undone values (1)`
    await tx`select 1 / 0`.catch(() => undefined)
  })
  await expect(swallowed).rejects.toMatchObject({
    message: expect.stringContaining('rolled back'),
    cause: expect.objectContaining({ code: '22012' }),
  })
  await expect(sql`select n from undone`).resolves.toEqual([])
})

test('a transaction that cannot begin runs nothing', async () => {
  let ran = false
  const wrong = sql.begin('isolation level perhaps', async () => {
    ran = true
  })
  await expect(wrong).rejects.toMatchObject({ code: '42601' })
  expect(ran).toBe(false)
})

test('a statement that comes after its transaction is refused, and runs nowhere', async () => {
  await sql`create table late (n int)`
  const late = await transact(sql, async (tx) => {
    await tx`select 1`
    return () => tx`insert into late values (1)`
  })
  await expect(late()).rejects.toThrow('transaction had ended')
  await expect(sql`select n from late`).resolves.toEqual([])
})

test('a failed part of a transaction is undone alone, also within another part', async () => {
  await sql`create table parts (n int primary key)`
  await sql.begin(async (tx) => {
    await tx`insert into parts values (1)`
    await tx
      .savepoint(async (outer) => {
        await outer`insert into parts values (2)`
        await outer.savepoint((inner) => inner`insert into parts values (1)`).catch(() => undefined)
        await outer`insert into parts values (3)`
        throw new Error('no')
      })
      .catch(() => undefined)
    await tx.savepoint((part) => part`insert into parts values (4)`)
  })
  await expect(sql`select n from parts order by n`).resolves.toEqual([{ n: 1 }, { n: 4 }])
})

test('two parts of a transaction at once fail, and never undo each other unseen', async () => {
  await sql`create table tangled (n int)`
  const tangle = sql.begin(async (tx) => {
    let goOn = (): void => undefined
    const isOpen = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const first = tx.savepoint(async (part) => {
      await part`insert into tangled values (1)`
      await isOpen
      throw new Error('undo the first')
    })
    const second = tx.savepoint(async (part) => {
      await part`insert into tangled values (2)`
      goOn()
      await first.catch(() => undefined)
    })
    await Promise.allSettled([first, second])
  })
  await expect(tangle).rejects.toThrow('rolled back')
  await expect(sql`select n from tangled`).resolves.toEqual([])
})

test('a reserved connection that was released sends nothing more', async () => {
  await sql`create table released (n int)`
  await withPool(1, async (pool) => {
    const session = await pool.reserve()
    session.release()
    await expect(session`insert into released values (1)`).rejects.toThrow('given back')
    await expect(session.script('insert into released values (1)')).rejects.toThrow('given back')
    await expect(pool`select n from released`).resolves.toEqual([])
  })
})

test('a transaction that is left open on a connection reaches nobody else', async () => {
  await sql`create table left_open (n int)`
  await withPool(1, async (pool) => {
    await expect(pool.script('begin; insert into left_open values (1)')).rejects.toThrow(
      'did not end it',
    )
    const session = await pool.reserve()
    await session.script('begin; insert into left_open values (1)')
    session.release()
    await expect(pool`select n from left_open`).resolves.toEqual([])
    await pool`insert into left_open values (2)`
  })
  await expect(sql`select n from left_open`).resolves.toEqual([{ n: 2 }])
})

test('a table that changes under a prepared statement costs nobody an answer', async () => {
  await sql`create table changing (a int)`
  await sql`insert into changing values (1)`
  await withPool(3, async (pool) => {
    const read = (handle: Sql) => handle`select * from changing`
    await Promise.all([read(pool), read(pool), read(pool), pool`select pg_sleep(0.1)`])
    await sql`alter table changing add column b int`
    for (let round = 0; round < 4; round++)
      await expect(read(pool)).resolves.toEqual([{ a: 1, b: null }])
  })
})

test('negative control: on one connection the statement fails for as long as that one lives', async () => {
  await sql`create table stale (a int)`
  await withPool(1, async (pool) => {
    const session = await pool.reserve()
    const read = () => session`select * from stale`
    await read()
    await sql`alter table stale add column b int`
    await expect(read()).rejects.toMatchObject({ code: '0A000' })
    await expect(read()).rejects.toMatchObject({ code: '0A000' })
    session.release()
    await expect(pool`select * from stale`).resolves.toEqual([])
  })
})

test('in a transaction a stale statement is refused, and its connection is used no more', async () => {
  await sql`create table stale_within (a int)`
  await withPool(1, async (pool) => {
    const read = (handle: Sql) => handle`select * from stale_within`
    await read(pool)
    const before = await pidOf(pool)
    await sql`alter table stale_within add column b int`
    await expect(pool.begin((tx) => read(tx))).rejects.toMatchObject({ code: '0A000' })
    await expect(pool.begin((tx) => read(tx))).resolves.toEqual([])
    expect(await pidOf(pool)).not.toBe(before)
  })
})

test('a statement whose name the server has lost is sent once more', async () => {
  await withPool(1, async (pool) => {
    const read = () => pool<{ n: number }[]>`select 41 + 1 as n`
    await read()
    await pool.script('deallocate all')
    await expect(read()).resolves.toEqual([{ n: 42 }])
    await expect(read()).resolves.toEqual([{ n: 42 }])
  })
})

test.each([
  ['undefined', undefined, 'undefined'],
  ['an object', { a: 1 }, 'json()'],
  ['an array with undefined', [1, undefined], 'undefined'],
  ['an invalid date', new Date(Number.NaN), 'Invalid time value'],
  ['a function', () => 1, 'object'],
])(
  '%s is refused before anything is sent, and its statement stays good',
  async (_, value, said) => {
    await withPool(1, async (pool) => {
      const ask = (given: unknown) => pool`select ${given as string}::text as given`
      await expect(ask(value)).rejects.toThrow(said)
      await expect(ask('x')).resolves.toEqual([{ given: 'x' }])
      await expect(ask(value)).rejects.toThrow(said)
      await expect(ask('y')).resolves.toEqual([{ given: 'y' }])
    })
  },
)

test('values come back as they went', async () => {
  const moment = new Date('2026-11-28T12:34:56.789Z')
  const texts = ['plain', 'a "quoted" one', 'back\\slash', '{brace,comma}', '', ' ', 'NULL', 'æøå']
  const [row] = await sql`
    select ${texts}::text[] as texts, ${[1, null, 3]}::int[] as ints, ${[2 ** 40]}::bigint[] as bigs,
           ${[true, false]}::boolean[] as booleans, ${[moment, null]}::timestamptz[] as moments,
           ${moment}::timestamptz as moment, ${Buffer.from([0, 255])}::bytea as bytes,
           ${[Buffer.from('a')]}::bytea[] as byte_arrays, ${json(['a', { b: 1 }])}::jsonb as list,
           ${json('text')}::jsonb as json_text, ${json(null)}::jsonb as json_null,
           ${[['a', 'b'], ['c', 'd']]}::text[] as nested, ${null}::text as nothing,
           ${2n ** 50n}::bigint as big, interval '90 minutes' as wait`
  expect(row).toEqual({
    texts,
    ints: [1, null, 3],
    bigs: [2 ** 40],
    booleans: [true, false],
    moments: [moment, null],
    moment,
    bytes: Buffer.from([0, 255]),
    byte_arrays: [Buffer.from('a')],
    list: ['a', { b: 1 }],
    json_text: 'text',
    json_null: null,
    nested: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    nothing: null,
    big: 2 ** 50,
    wait: '01:30:00',
  })
})

test('a statement says how many rows it wrote', async () => {
  await sql`create table counted (n int)`
  const { count } = await sql`insert into counted select generate_series(1, 3)`
  expect(count).toBe(3)
  expect((await sql`delete from counted where n > 1`).count).toBe(2)
  expect((await sql`delete from counted where n > 1`).count).toBe(0)
})

test('copy is refused on a pipelined connection, which goes on; it runs on one of its own', async () => {
  await sql`create table copied (n int, said text)`
  await withPool(1, async (pool) => {
    await expect(pool`copy copied from stdin`).rejects.toThrow('its own connection')
    await expect(pool`select 1 as n`).resolves.toEqual([{ n: 1 }])
    await copyInTransaction(pool, '', async (tx) => {
      const into = tx.copyIn(tx`copy copied from stdin`)
      into.write('1\tone\n')
      const written = new Promise((resolve, reject) =>
        into.on('finish', resolve).on('error', reject),
      )
      into.end('2\ttwo\n')
      await written
    })
    const out = await copyInTransaction(pool, 'read only', async (tx) => {
      const chunks: Buffer[] = []
      for await (const chunk of tx.copyOut(tx`copy (select * from copied order by n) to stdout`))
        chunks.push(Buffer.from(chunk))
      return Buffer.concat(chunks).toString()
    })
    expect(out).toBe('1\tone\n2\ttwo\n')
  })
})

test('a connection that dies while it is idle is nobody’s error', async () => {
  await withPool(2, async (pool) => {
    const pids = await Promise.all([pidOf(pool), pidOf(pool)])
    for (const pid of pids) await kill(pid)
    await expect(pool`select 1 as n`).resolves.toEqual([{ n: 1 }])
  })
})

test('no two statements share a connection: one that waits does not fall with the one before it', async () => {
  await withPool(1, async (pool) => {
    const pid = await pidOf(pool)
    const first = pool`select pg_sleep(30)`
    const outcome = expect(first).rejects.toThrow()
    const second = pool`select 2 as n`.then((rows) => rows)
    await sleep(50)
    await kill(pid)
    await outcome
    await expect(second).resolves.toEqual([{ n: 2 }])
  })
})

/** Five inserts, one after the other or all sent at once. */
const WAYS = {
  'one after the other': async (tx: SqlTransaction, before: (n: number) => Promise<void>) => {
    for (let n = 0; n < 5; n++) {
      await before(n)
      await tx`insert into killed values (${n})`
    }
    await before(5)
  },
  'sent at once': async (tx: SqlTransaction, before: (n: number) => Promise<void>) => {
    await before(0)
    await inOrder(
      tx,
      [0, 1, 2, 3, 4].map((n) => async (tx: SqlTransaction) => {
        if (n > 0) await before(n)
        await tx`insert into killed values (${n})`
      }),
    )
    await before(5)
  },
}

test.each(
  Object.entries(WAYS).flatMap(([name, way]) =>
    [0, 1, 2, 3, 4, 5].map((n) => [n, name, way] as const),
  ),
)(
  'a backend killed before statement %i of a transaction, %s: nothing stays, nothing runs elsewhere',
  async (at, _, way) => {
    await sql`create table if not exists killed (n int)`
    await withPool(2, async (pool) => {
      await Promise.all([pool`select pg_sleep(0.05)`, pool`select pg_sleep(0.05)`])
      const running = transact(pool, async (tx) => {
        const pid = await pidOf(tx)
        await way(tx, async (n) => {
          if (n === at) await kill(pid)
        })
      })
      await expect(running).rejects.toThrow()
      // The pool continues: a leftover of the lost transaction would be sent on these connections.
      await Promise.all(Array.from({ length: 10 }, () => transact(pool, (tx) => tx`select 1`)))
      await expect(sql`select n from killed`).resolves.toEqual([])
    })
  },
)

test.each([
  ['commit', 'by itself'],
  ['finish', 'behind its writes'],
])('law 4: a backend killed while it commits has committed all or nothing: %s %s', async (how) => {
  await sql.script('drop table if exists torn; create table torn (run int, n int)')
  await withPool(2, async (pool) => {
    const said: boolean[] = []
    for (let run = 0; run < 30; run++) {
      let killing: Promise<void> | undefined
      const done = transact(pool, async (tx) => {
        const pid = await pidOf(tx)
        const write: Write = (tx) => tx`insert into torn select ${run}, generate_series(1, 3)`
        if (how === 'commit') await write(tx)
        killing = sleep(run % 3).then(() => kill(pid))
        if (how === 'finish') await tx.finish([write])
      })
      said.push(
        await done.then(
          () => true,
          () => false,
        ),
      )
      await killing
    }
    const rows = await sql<{ run: number; n: number }[]>`
      select run, count(*) as n from torn group by run`
    expect(rows.filter(({ n }) => n !== 3)).toEqual([])
    const kept = new Set(rows.map(({ run }) => run))
    expect(said.flatMap((isSaid, run) => (isSaid && !kept.has(run) ? [run] : []))).toEqual([])
  })
})

test('an end cuts off what does not end by itself', async () => {
  const pool = openSql(connection, { max: 1 })
  const endless = expect(pool`select pg_sleep(60)`).rejects.toThrow()
  await sleep(50)
  await pool.end({ timeout: 0.1 })
  await endless
  await expect(pool`select 1`).rejects.toThrow()
})

test('an end waits for nobody who keeps a connection, and a second end for the first', async () => {
  const pool = openSql(connection, { max: 1 })
  const session = await pool.reserve()
  await Promise.all([pool.end({ timeout: 0.05 }), pool.end({ timeout: 0.05 })])
  await expect(session`select 1`).rejects.toThrow()
  session.release()
})

describe('a transaction that sends its last writes with its commit', () => {
  const into = (n: number): Write => {
    return (tx) => tx`insert into finished values (${n}::int)`
  }
  const stored = async (): Promise<unknown> =>
    (await sql<{ n: number }[]>`select n from finished order by n`).map(({ n }) => n)

  beforeAll(() => sql.script('create table finished (n int primary key)'))
  beforeEach(() => sql.script('truncate finished'))

  test('stores all of it in one round trip, and leaves out what there is nothing to write for', async () => {
    const sent: string[] = []
    const pool = openSql(connection, { max: 1, onStatement: (text) => sent.push(text) })
    await pool.begin(async (tx) => {
      await tx`insert into finished values (1)`
      sent.length = 0
      const answered = tx.finish([into(2), () => undefined, into(3)])
      expect(sent).toEqual([expect.anything(), expect.anything(), 'commit'])
      await answered
    })
    await pool.end({ timeout: 1 })
    expect(await stored()).toEqual([1, 2, 3])
  })

  test('stores nothing of it when one of them fails, also when its caller hides that', async () => {
    const failing = async (tx: SqlTransaction): Promise<void> => {
      await tx`insert into finished values (1)`
      await tx.finish([into(2), into(1), into(3)])
    }
    await expect(sql.begin(failing)).rejects.toMatchObject({ code: '23505' })
    await expect(sql.begin((tx) => failing(tx).catch(() => undefined))).rejects.toThrow(
      'rolled back',
    )
    expect(await stored()).toEqual([])
  })

  test('fails when a write that must change a row changes none', async () => {
    const move = (from: number): Write => {
      return (tx) =>
        mustChange(tx, tx`update finished set n = n + 10 where n = ${from}::int returning 1`)
    }
    await sql.begin((tx) => tx.finish([into(1), move(1)]))
    const failed = await sql.begin((tx) => tx.finish([into(2), move(1)])).catch((error) => error)
    expect(changedNothing(failed)).toBe(true)
    expect(await stored()).toEqual([11])
  })

  test('sends nothing after it, and nothing when a value cannot be sent', async () => {
    const late = sql.begin(async (tx) => {
      await tx.finish([into(1)])
      await into(2)(tx)
    })
    await expect(late).rejects.toThrow('transaction had ended')
    const unsendable = sql.begin((tx) =>
      tx.finish([into(3), (tx) => tx`insert into finished values (${undefined as never})`]),
    )
    await expect(unsendable).rejects.toThrow('undefined')
    expect(await stored()).toEqual([1])
  })

  test('is refused in a part of a transaction', async () => {
    const part = sql.begin((tx) => tx.savepoint((inner) => inner.finish([into(1)])))
    await expect(part).rejects.toThrow('cannot commit')
    const step = sql.begin((tx) =>
      tx.savepoint((inner) => inOrder(inner, [(inner) => inner.finish([into(1)]), into(2)])),
    )
    await expect(step).rejects.toThrow('cannot commit')
    expect(await stored()).toEqual([])
  })
})
