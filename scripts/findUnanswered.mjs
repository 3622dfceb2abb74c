import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

/**
 * The answers that the OpenAPI document declares and that no test of a whole run got, each as
 * `operation status` or, for a refusal, `operation status code`.
 *
 * @param {string} folder Where each test file left what it was answered
 *   (`server/test/declaredAnswers.ts`).
 */
export function findUnanswered(folder) {
  const answered = new Set(readdirSync(folder).flatMap((name) => readJson(join(folder, name))))
  const { paths } = readJson(join(root, 'client', 'openapi.json'))
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
  return operations.flatMap(declaredBy).filter((answer) => !answered.has(answer))
}

/** A refusal names its codes in the examples of each media type that has codes. */
function declaredBy({ operationId, responses }) {
  return Object.entries(responses).flatMap(([status, { content = {} }]) => {
    const answer = `${operationId} ${status}`
    const forms = Number(status) < 400 ? [] : Object.values(content)
    if (forms.length === 0) return [answer]
    return forms.flatMap(({ examples }) =>
      examples ? Object.keys(examples).map((code) => `${answer} ${code}`) : [answer],
    )
  })
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
