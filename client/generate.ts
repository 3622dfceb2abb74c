/** `npm run generate`: makes the typed client's document and types of the server's own schemas. */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openSql } from '@tessera/server/db/sql.ts'
import { buildApp } from '@tessera/server/http/app.ts'
import { openVault } from '@tessera/server/vault/vault.ts'
import openapiTypescript, {
  astToString,
  type OpenAPI3,
  type SchemaObject,
} from 'openapi-typescript'

export const DOCUMENT_FILE = fileURLToPath(new URL('openapi.json', import.meta.url))
export const TYPES_FILE = fileURLToPath(new URL('src/api.gen.ts', import.meta.url))

const HEADER = '// Made by `npm run generate` of the schemas of the server. Do not edit.\n\n'

/** Any pool will do: it connects when first asked for, and a document asks for nothing. */
const NO_DATABASE = { url: 'postgres://nobody@localhost:1/none' }

/** Builds the application, without a database, and asks it for the document it serves. */
export async function makeDocument(): Promise<OpenAPI3> {
  const sql = openSql(NO_DATABASE)
  const app = await buildApp({
    sql,
    vault: openVault(new Uint8Array(32)),
    config: {
      publicUrl: 'http://localhost:8000',
      trustProxy: false,
      metricsToken: undefined,
      logLevel: 'silent',
      rateLimitScale: 1,
      allowedOrigins: [],
    },
  })
  try {
    await app.ready()
    return foldProblems(JSON.parse(JSON.stringify(app.swagger())))
  } finally {
    await app.close()
    await sql.end()
  }
}

export async function makeTypes(document: OpenAPI3): Promise<string> {
  return HEADER + astToString(await openapiTypescript(structuredClone(document)))
}

type Responses = Record<string, { content?: Record<string, { schema?: SchemaObject }> }>

interface Foldable extends OpenAPI3 {
  paths: Record<string, Record<string, { responses?: Responses }>>
}

/**
 * Names the one schema that every problem has, which the server repeats at each of them: the types
 * then speak of `Problem`, and are half as long.
 */
function foldProblems(document: Foldable): OpenAPI3 {
  const schemas: Record<string, SchemaObject> = {}
  for (const path of Object.values(document.paths))
    for (const { responses = {} } of Object.values(path))
      for (const { content = {} } of Object.values(responses)) {
        const { schema } = content['application/problem+json'] ?? {}
        if (!schema) continue
        schemas['Problem'] ??= schema
        content['application/problem+json'] = { schema: { $ref: '#/components/schemas/Problem' } }
      }
  const { components } = document
  return {
    ...document,
    components: { ...components, schemas: { ...components?.schemas, ...schemas } },
  }
}

if (import.meta.main) {
  const document = await makeDocument()
  await writeFile(DOCUMENT_FILE, `${JSON.stringify(document, undefined, 2)}\n`)
  await writeFile(TYPES_FILE, await makeTypes(document))
  console.log(`Wrote ${DOCUMENT_FILE} and ${TYPES_FILE}.`)
}
