import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Without comments. */
const read = (name: string) =>
  readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8').replace(/^ *#.*$/gm, '')
const FILES = ['compose.yaml', 'Dockerfile'] as const
const SECRET = /PASSWORD|SECRET|KEY|TOKEN/

test.each(FILES)('%s has no secret of its own, and no default for one', (name) => {
  const text = read(name)
  for (const [, variable = '', rest = ''] of text.matchAll(/\$\{(\w+)([^}]*)\}/g))
    if (SECRET.test(variable)) expect(rest, variable).toMatch(/^:\?\S/)
  for (const [, variable = '', value = ''] of text.matchAll(/\b([A-Z_]+)(?:: |=)(\S+)/g))
    if (SECRET.test(variable)) expect(value, variable).toMatch(/^(\$\{|it\b)/)
  for (const [, password = ''] of text.matchAll(/\w:\/\/\w+:(\S+?)@/g))
    expect(password).toMatch(/^\$\{/)
})

test('compose asks for the database’s password in every place that needs it', () => {
  expect(read('compose.yaml').match(/\$\{POSTGRES_PASSWORD:\?/g)).toHaveLength(2)
})

test('compose opens ports on this machine only', () => {
  const ports = [...read('compose.yaml').matchAll(/^ +- (\S+:\d+:\d+)$/gm)].map(([, port]) => port)
  expect(ports).toEqual(['127.0.0.1:8000:8000', '127.0.0.1:5432:5432'])
})

test('the image installs as a start does, which brings no test tools', () => {
  const dockerfile = read('Dockerfile')
  expect(dockerfile).toMatch(/^RUN node .*scripts\/install\.mjs.* ensureInstalled\(\)\)"$/m)
  expect(dockerfile).not.toMatch(/\bnpm (ci|i|install)\b/)
})
