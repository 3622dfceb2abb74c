import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Programs and modules of Debian. Another Python, Ruby or Apache of this machine is not meant. */
export const DEBIAN = {
  python: '/usr/bin/python3',
  ruby: '/usr/bin/ruby',
  apache: '/usr/sbin/apache2',
  apacheModules: '/usr/lib/apache2/modules',
} as const

/** For each Debian package that the checks need, whether it is here. */
const PACKAGES: Readonly<Record<string, () => boolean>> = {
  oathtool: () => runs('oathtool', ['--version']),
  'zbar-tools': () => runs('zbarimg', ['--version']),
  // Not `apache2`: that package also starts a server on port 80.
  'apache2-bin': () => existsSync(DEBIAN.apache),
  'libapache2-mod-auth-openidc': () => existsSync(`${DEBIAN.apacheModules}/mod_auth_openidc.so`),
  'python3-authlib': () => runs(DEBIAN.python, ['-c', 'import authlib']),
  'python3-flask': () => runs(DEBIAN.python, ['-c', 'import flask']),
  'python3-requests': () => runs(DEBIAN.python, ['-c', 'import requests']),
  'ruby-omniauth-openid-connect': () =>
    runs(DEBIAN.ruby, ['-e', "require 'omniauth_openid_connect'"]),
  'ruby-webrick': () => runs(DEBIAN.ruby, ['-e', "require 'webrick'"]),
}

export function missingPackages(): string[] {
  return Object.entries(PACKAGES).flatMap(([name, isHere]) => (isHere() ? [] : [name]))
}

function runs(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
