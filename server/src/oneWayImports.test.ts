import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
/** The rooms, from the door to the ground. */
const ROOMS = [
  'jobs',
  'http',
  'edge',
  'limits',
  'admission',
  'booking',
  'catalogue',
  'applications',
  'machines',
  'login',
  'seats',
  'sessions',
  'tokens',
  'licensing',
  'identity',
  'vault',
  'db',
]

/** From those after it, and from no other; jobs stand beside http and its edge, and know neither. */
function mayImport(room: string, from: string): boolean {
  if (room === 'jobs' && ['http', 'edge', 'limits'].includes(from)) return false
  return ROOMS.indexOf(from) > ROOMS.indexOf(room)
}

let house = ''

/** An empty house with the linter's rules: what is built in it breaks them without touching the real one. */
beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'tessera-house-'))
  const rules = JSON.parse(await readFile(join(ROOT, 'biome.json'), 'utf8'))
  await writeFile(
    join(house, 'biome.json'),
    JSON.stringify({ ...rules, $schema: undefined, vcs: {} }),
  )
  await cp(join(ROOT, 'tsconfig.json'), join(house, 'tsconfig.json'))
})
afterAll(() => rm(house, { recursive: true }))

interface Import {
  readonly room: string
  readonly from: string
}

/** Builds a file for each import, and says of each whether the linter refuses it. */
async function refused(imports: readonly Import[]): Promise<boolean[]> {
  const file = (i: number, room: string): string => `server/src/${room}/violation${i}.ts`
  for (const [i, { room, from }] of imports.entries()) {
    const path = join(house, file(i, room))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, `import { x } from '${from}'\n\nexport const y = x\n`)
  }
  const report = await lint()
  return imports.map(({ room }, i) => report.includes(file(i, room)))
}

function lint(): Promise<string> {
  const only = ['--only=style/noRestrictedImports', '--max-diagnostics=none', '--reporter=github']
  return new Promise((resolve) => {
    execFile(
      join(ROOT, 'node_modules/.bin/biome'),
      ['lint', ...only, '.'],
      { cwd: house, maxBuffer: 16 * 1024 * 1024 },
      (_error, stdout, stderr) => resolve(stdout + stderr),
    )
  })
}

test('an import from a room before it is refused, from a room after it is fine', async () => {
  const imports = ROOMS.flatMap((room) =>
    ROOMS.filter((other) => other !== room).map((other) => ({
      room,
      other,
      from: `../${other}/x.ts`,
    })),
  )
  const verdicts = await refused(imports)
  const wrong = imports.filter(({ room, other }, i) => verdicts[i] === mayImport(room, other))
  expect(wrong).toEqual([])
})

test('Fastify stays in http, edge and limits, and with the jobs, which log through it', async () => {
  const verdicts = await refused(ROOMS.map((room) => ({ room, from: 'fastify' })))
  expect(ROOMS.filter((_room, i) => !verdicts[i])).toEqual(['jobs', 'http', 'edge', 'limits'])
})

test('a folder of a room keeps the rules of its room', async () => {
  const imports = ['../../jobs/x.ts', '../../main.ts', '../../edge/x.ts'].map((from) => ({
    room: 'http/licences',
    from,
  }))
  expect(await refused(imports)).toEqual([true, true, false])
})
