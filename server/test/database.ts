import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import { type DatabaseConnection, openSql, type SqlPool } from '../src/db/sql.ts'
import { connectionNamed } from './template.ts'

/** A database that only the calling test file knows, and how a second process would reach it. */
export interface TestDatabase {
  readonly sql: SqlPool
  readonly connection: DatabaseConnection
}

/** Any fixed number: PostgreSQL copies no template that another session is copying from. */
const copyLock = 0x636f7079

/** Gives the calling test file a PostgreSQL database of its own, copied from the migrated template. */
export function testDatabase(): TestDatabase {
  const { name: template } = inject('template')
  const database = emptyDatabase(template)
  return database
}

/** The same without any table, for tests of migrations and backups. */
export function emptyDatabase(template = 'template0'): TestDatabase {
  const { admin: adminConnection } = inject('template')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const connection = connectionNamed(adminConnection, name)
  const admin = openSql(adminConnection, { max: 1 })
  const sql = openSql(connection)
  beforeAll(async () => {
    await admin`select pg_advisory_lock(${copyLock})`
    await admin`create database ${admin(name)} encoding 'UTF8' template ${admin(template)}`
    await admin`select pg_advisory_unlock(${copyLock})`
  })
  afterAll(async () => {
    await sql.end({ timeout: 1 })
    await admin`drop database ${admin(name)} with (force)`
    await admin.end()
  })
  return { sql, connection }
}
