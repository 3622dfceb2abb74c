import { expect, test } from 'vitest'
import { type HouseFile, readHouse } from '../test/house.ts'

/**
 * Where a room that uses the database may await promises together, and why the order of statements
 * does not depend on it.
 */
const MAY_WAIT_TOGETHER: Readonly<Record<string, string>> = {
  'db/backup.ts': 'one statement, and the file that its rows flow into',
  'db/migrate.ts': 'files are read',
  'http/openNews.ts':
    'the live board is asked, which batches what waits together into one statement',
  'mail/deliverLetters.ts': 'each letter is sent apart, and then has a statement of its own',
  'oidc/deliverLogouts.ts': 'each application is told apart, and then has a transaction of its own',
  'oidc/provider.ts': 'two reads of the key ring, which locks nothing',
  'sessions/fastDenylist.ts': 'Redis is told',
}

const WAITS_TOGETHER = /\bPromise\s*\.\s*(?:all|allSettled|any)\s*\(/
/** Every file that holds the database's handle imports its type. */
const SPEAKS_SQL = /from '(?:\.\.\/)*(?:db|\.)\/sql\.ts'/

/** Files in which the order of statements may depend on when a promise happens to be created. */
function findHiddenOrder(files: readonly HouseFile[]): string[] {
  return files
    .filter(({ path, text }) => path !== 'db/inOrder.ts' && WAITS_TOGETHER.test(text))
    .filter(({ path, text }) => SPEAKS_SQL.test(text) || path.startsWith('http/'))
    .map(({ path }) => path)
}

test('statements are sent in an order that is written down', () => {
  const house = readHouse()
  expect(house.length).toBeGreaterThan(100)
  expect(findHiddenOrder(house).sort()).toEqual(Object.keys(MAY_WAIT_TOGETHER).sort())
})

test.each([
  ["import type { Sql } from '../db/sql.ts'\nawait Promise.all([tx`select 1`, f(tx)])", true],
  ["import { type Sql } from '../../db/sql.ts'\nawait Promise\n  .allSettled([giveBack()])", true],
  ["import { type Sql, transact } from '../db/sql.ts'\nawait inOrder(tx, [])", false],
  ["import { readFile } from 'node:fs/promises'\nawait Promise.all([readFile(a)])", false],
])('hidden order in %j: %s', (text, isHidden) => {
  expect(findHiddenOrder([{ path: 'login/y.ts', text }])).toHaveLength(isHidden ? 1 : 0)
})
