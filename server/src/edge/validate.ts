import { Ajv, type Options } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifySchema, FastifySchemaCompiler } from 'fastify'
import { addTextKeyword } from './textKeyword.ts'
import { textsWithoutKind } from './textsWithoutKind.ts'

/** Nothing is removed, filled in or converted silently. Every error is reported. */
const STRICT: Options = {
  allErrors: true,
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: false,
  strict: false,
}

const forBodies = withFormats(new Ajv(STRICT))
/** A query and a path are text, and numbers are parsed from it. */
const forText = withFormats(new Ajv({ ...STRICT, coerceTypes: true }))

/**
 * Validates every input by the schema of its route, and lists every wrong field.
 *
 * @throws When a text of the schema has no kind: the application does not start with such a route.
 */
export const validatorCompiler: FastifySchemaCompiler<FastifySchema> = ({
  schema,
  httpPart,
  method,
  url,
}) => {
  const [lost] = textsWithoutKind(schema)
  if (lost !== undefined)
    throw new Error(`${method} ${url} takes a text at ${lost} without a kind: see edge/schemas.ts.`)
  return (httpPart === 'body' ? forBodies : forText).compile(schema)
}

function withFormats(ajv: Ajv): Ajv {
  addFormats.default(ajv, ['uuid', 'date-time'])
  // `readEmail` reads addresses; this format only tells clients that they may be international.
  ajv.addFormat('idn-email', true)
  addTextKeyword(ajv)
  return ajv
}
