import type { TestProject } from 'vitest/node'
import { identifier } from '../src/db/columns.ts'
import { migrate } from '../src/db/migrate.ts'
import { type DatabaseConnection, openSql, type SqlPool } from '../src/db/sql.ts'
import { prepareQueues } from '../src/queue/prepareQueues.ts'
import { openThrowAwayEngine } from './throwAwayEngine.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The template that test files copy, and the database in which to run the copy. */
    template: { admin: DatabaseConnection; name: string }
  }
}

/**
 * Runs once before all suites: migrates the template that each test file copies. Uses its own
 * PostgreSQL, or the one at `TESSERA_TEST_DATABASE_URL`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { TESSERA_TEST_DATABASE_URL: url } = process.env
  const engine = url ? { connection: { url }, close: async () => {} } : await openThrowAwayEngine()
  const name = `tessera_template_${process.pid}`
  const admin = openSql(engine.connection, { max: 1 })
  try {
    await admin`drop database if exists ${identifier(name)}`
    await admin`create database ${identifier(name)} encoding 'UTF8' template template0`
    const sql = openSql(connectionNamed(engine.connection, name), { max: 2 })
    await makeReady(sql).finally(() => sql.end())
  } catch (error) {
    await admin.end()
    await engine.close()
    throw error
  }
  project.provide('template', { admin: engine.connection, name })
  return async () => {
    await admin`drop database ${identifier(name)} with (force)`
    await admin.end()
    await engine.close()
  }
}

/** As a start makes a database ready. */
async function makeReady(sql: SqlPool): Promise<void> {
  await migrate(sql)
  await prepareQueues(sql)
}

/** Another database on the same server. */
export function connectionNamed(
  connection: DatabaseConnection,
  database: string,
): DatabaseConnection {
  if (!('url' in connection)) return { ...connection, database }
  return { url: connection.url.replace(/^([a-z]+:\/\/[^/?]*)\/?[^?]*/, `$1/${database}`) }
}
