import { Ajv, type Options } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifySchema, FastifySchemaCompiler } from 'fastify'

/** Nothing is dropped, filled in or turned into another type on the way: what is wrong is said. */
const STRICT: Options = {
  allErrors: true,
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: false,
  strict: false,
}

const forBodies = withFormats(new Ajv(STRICT))
/** A query and a path are text: numbers are read out of it. */
const forText = withFormats(new Ajv({ ...STRICT, coerceTypes: true }))

/** Validates every input by its route's schema, and tells every field that is wrong. */
export const validatorCompiler: FastifySchemaCompiler<FastifySchema> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? forBodies : forText).compile(schema)

function withFormats(ajv: Ajv): Ajv {
  addFormats.default(ajv, ['uuid', 'date-time', 'email'])
  return ajv
}
