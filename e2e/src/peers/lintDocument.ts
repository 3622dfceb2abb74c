import { createConfig, lintFromString } from '@redocly/openapi-core'
import { agree } from './check.ts'

/** Redocly finds no error in the OpenAPI document. Its warnings are printed. */
export async function lintDocument(url: string): Promise<void> {
  const source = await (await fetch(`${url}/openapi.json`)).text()
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config })
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = new Set(problems.map(({ ruleId, severity }) => `${severity} ${ruleId}`))
  if (warnings.size > 0) console.log(`          (${[...warnings].join(', ')})`)
  agree(
    errors.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`),
    [],
  )
}
