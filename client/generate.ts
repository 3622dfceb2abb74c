/** `npm run generate` makes the typed client's document and types from the server's schemas. */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openSql } from '@tessera/server/db/sql.ts'
import { buildApp } from '@tessera/server/http/app.ts'
import { openVault } from '@tessera/server/vault/vault.ts'
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'

export const DOCUMENT_FILE = fileURLToPath(new URL('openapi.json', import.meta.url))
export const TYPES_FILE = fileURLToPath(new URL('src/api.gen.ts', import.meta.url))

const HEADER = '// Made by `npm run generate` of the schemas of the server. Do not edit.\n\n'

const LONGEST_LINE = 100

/** A pool connects at its first statement, and making the document runs no statement. */
const NO_DATABASE = { url: 'postgres://nobody@localhost:1/none' }

/** Builds the application without a database, and returns the document that it serves. */
export async function makeDocument(): Promise<OpenAPI3> {
  const sql = openSql(NO_DATABASE)
  const app = await buildApp({
    sql,
    vault: openVault(new Uint8Array(32)),
    config: {
      publicUrl: 'http://localhost:8000',
      installationName: 'Tessera',
      trustProxy: false,
      metricsToken: undefined,
      logLevel: 'silent',
      rateLimitScale: 1,
      allowedOrigins: [],
    },
  })
  try {
    await app.ready()
    return JSON.parse(JSON.stringify(app.swagger()))
  } finally {
    await app.close()
    await sql.end()
  }
}

export async function makeTypes(document: OpenAPI3): Promise<string> {
  const options = { rootTypes: true, rootTypesNoSchemaPrefix: true, rootTypesKeepCasing: true }
  const types = astToString(await openapiTypescript(structuredClone(document), options))
  return HEADER + types.split('\n').flatMap(wrapComment).join('\n')
}

/** Wraps a long comment line at 100 columns. An example stays whole, because it may be code. */
function wrapComment(line: string): string[] {
  if (line.length <= LONGEST_LINE || line.includes('@example')) return [line]
  const [, indent = '', text] = /^( *)\/\*\* (.*) \*\/$/.exec(line) ?? []
  if (text !== undefined)
    return [`${indent}/**`, ...wrapComment(`${indent} * ${text}`), `${indent} */`]
  if (!/^ *\* /.test(line)) return [line]
  const start = line.indexOf('* ') + 2
  const end = line.lastIndexOf(' ', LONGEST_LINE)
  if (end < start) return [line]
  return [line.slice(0, end), ...wrapComment(line.slice(0, start) + line.slice(end + 1))]
}

if (import.meta.main) {
  const document = await makeDocument()
  await writeFile(DOCUMENT_FILE, `${JSON.stringify(document, undefined, 2)}\n`)
  await writeFile(TYPES_FILE, await makeTypes(document))
  console.log(`Wrote ${DOCUMENT_FILE} and ${TYPES_FILE}.`)
}
