import { Ajv, type Options } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifySchema, FastifySchemaCompiler } from 'fastify'

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

/** Validates every input by the schema of its route, and lists every wrong field. */
export const validatorCompiler: FastifySchemaCompiler<FastifySchema> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? forBodies : forText).compile(schema)

function withFormats(ajv: Ajv): Ajv {
  addFormats.default(ajv, ['uuid', 'date-time', 'email'])
  return ajv
}
