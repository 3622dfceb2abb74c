import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

/**
 * What a web page takes from the gate: this folder, the reader of ticket codes, and what it folds.
 */
const PURE = [
  ...globSync('*.ts', { cwd: import.meta.dirname })
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => join(import.meta.dirname, name)),
  resolve(import.meta.dirname, '../../tickets/ticketCode.ts'),
  resolve(import.meta.dirname, '../../text/foldTyped.ts'),
]

/** Names that a browser does not have. */
const ONLY_IN_NODE = /\b(process|Buffer|require|__dirname|setImmediate|global)\b/

/** Everything in the text of a file that a browser could not load or run. */
function faultsOf(file: string, text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*/g, '')
  const imports = [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g)].flatMap(
    ([, specifier]) => specifier ?? [],
  )
  const strangers = imports.filter((specifier) => !PURE.includes(resolve(file, '..', specifier)))
  return [...strangers, ...(ONLY_IN_NODE.exec(code)?.slice(0, 1) ?? [])]
}

test('the pure files of the gate import nothing but each other', () => {
  expect(PURE).toHaveLength(5)
  for (const file of PURE) expect(faultsOf(file, readFileSync(file, 'utf8')), file).toEqual([])
})

test.each([
  "import type { Sql } from '../../db/sql.ts'",
  "import { createHmac } from 'node:crypto'",
  "import fastify from 'fastify'",
  "export { judge } from '../judgement.ts'",
  "const x = await import('../judgement.ts')",
  "const x = Buffer.from('x')",
])('a fault: %s', (text) => {
  expect(faultsOf(join(import.meta.dirname, 'x.ts'), text)).toHaveLength(1)
})

test('no fault: an import of another pure file', () => {
  const text = "import type { Direction } from './gateAnswer.ts'\n/** Of a Buffer. */"
  expect(faultsOf(join(import.meta.dirname, 'x.ts'), text)).toEqual([])
})
