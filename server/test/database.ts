import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import { identifier } from '../src/db/columns.ts'
import { type DatabaseConnection, openSql, type SqlPool } from '../src/db/sql.ts'
import { connectionNamed } from './template.ts'

/** A database of the calling test file only, and how a second process connects to it. */
export interface TestDatabase {
  readonly sql: SqlPool
  readonly connection: DatabaseConnection
}

/** A fixed lock number: PostgreSQL cannot copy a template while another session copies it. */
const copyLock = 0x636f7079

/** Gives the calling test file its own PostgreSQL database, a copy of the migrated template. */
export function testDatabase(): TestDatabase {
  const { name: template } = inject('template')
  const database = emptyDatabase(template)
  return database
}

/**
 * The same without tables, for tests of migrations and backups. `isLocaleC`: in a locale that knows
 * no letter beyond ASCII.
 */
export function emptyDatabase(
  template = 'template0',
  { isLocaleC = false }: { readonly isLocaleC?: boolean } = {},
): TestDatabase {
  const { admin: adminConnection } = inject('template')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const connection = connectionNamed(adminConnection, name)
  const admin = openSql(adminConnection, { max: 1 })
  const sql = openSql(connection)
  beforeAll(async () => {
    await admin`select pg_advisory_lock(${copyLock})`
    const locale = isLocaleC ? admin`locale_provider libc locale 'C'` : admin``
    await admin`create database ${identifier(name)} encoding 'UTF8' template ${identifier(template)} ${locale}`
    await admin`select pg_advisory_unlock(${copyLock})`
  })
  afterAll(async () => {
    await sql.end({ timeout: 1 })
    await admin`drop database ${identifier(name)} with (force)`
    await admin.end()
  })
  return { sql, connection }
}
