import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import type { TestApp } from './app.ts'

interface Operation {
  readonly responses: Record<string, { content?: Record<string, { readonly schema?: object }> }>
}

interface Document {
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: object
}

/**
 * The same application, but the body of every JSON answer is compared with its schema in the
 * OpenAPI document. A field that the schema does not have fails the test that saw it.
 */
export function documented(t: TestApp): TestApp {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addFormat('idn-email', true)
  ajv.addFormat('binary', true)
  const known = new Map<string, ValidateFunction>()
  let components = {}
  let paths: { readonly pattern: RegExp; readonly operations: Record<string, Operation> }[] = []

  const operationOf = (method: string, url: string): Operation | undefined => {
    if (paths.length === 0) {
      const document = t.app().swagger() as unknown as Document
      components = document.components
      paths = Object.entries(document.paths)
        .sort(([a], [b]) => a.split('{').length - b.split('{').length)
        .map(([path, operations]) => ({
          pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}/?$`),
          operations,
        }))
    }
    const path = url.split('?')[0] ?? ''
    const found = paths.find(
      ({ pattern, operations }) => pattern.test(path) && operations[method.toLowerCase()],
    )
    return found?.operations[method.toLowerCase()]
  }

  return {
    ...t,
    async call(method, path, options) {
      const answer = await t.call(method, path, options)
      const url = answer.raw.req.url ?? ''
      const operation = operationOf(method, url)
      const type = String(answer.headers['content-type']).split(';')[0] ?? ''
      const { schema } = operation?.responses[answer.statusCode]?.content?.[type] ?? {}
      if (!schema || !type.endsWith('json')) return answer
      const what = `${method} ${url} ${answer.statusCode} ${answer.body.slice(0, 500)}`
      const name = JSON.stringify(schema)
      const validate = known.get(name) ?? ajv.compile({ ...schema, components })
      known.set(name, validate)
      expect(validate(answer.json()), `${ajv.errorsText(validate.errors)}: ${what}`).toBe(true)
      return answer
    },
  }
}
