import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DEBIAN } from './missingPackages.ts'
import { type Peer, type Program, startProgram } from './startProgram.ts'

const MODULES = [
  'mpm_event',
  'authn_core',
  'authz_core',
  'authz_user',
  'mime',
  'dir',
  'include',
  'auth_openidc',
] as const

/** A page that Apache completes with the name of the person. */
const HOME = `You are <!--#echo var="REMOTE_USER" -->.
<a href="/oidc?logout=HOME">Log out</a>
`

/**
 * Runs an Apache of this run's own around the configuration of the page: as this user, on one port
 * of this machine, with all its files in its folder. Under root its workers run as `www-data`.
 */
export async function startApache({ configuration, folder, port }: Peer): Promise<Program> {
  const site = join(folder, 'site')
  const file = join(folder, 'apache.conf')
  await mkdir(site)
  const home = encodeURIComponent(`http://localhost:${port}/`)
  await writeFile(join(site, 'index.html'), HOME.replace('HOME', home))
  await chmod(site, 0o755)
  await chmod(join(site, 'index.html'), 0o644)
  await writeFile(file, [...settings(folder, port), configuration].join('\n'), { mode: 0o600 })
  const log = join(folder, 'error.log')
  const program = await startProgram([DEBIAN.apache, '-f', file, '-D', 'FOREGROUND'], {
    folder,
    port,
  }).catch((error: unknown) => {
    throw new Error(`${error}\n${existsSync(log) ? readFileSync(log, 'utf8') : ''}`)
  })
  return { ...program, said: () => readFileSync(log, 'utf8') }
}

function settings(folder: string, port: number): string[] {
  return [
    `ServerRoot "${folder}"`,
    `DefaultRuntimeDir "${folder}"`,
    `PidFile "${join(folder, 'apache.pid')}"`,
    `ServerName localhost`,
    `Listen 127.0.0.1:${port}`,
    ...MODULES.map((name) => `LoadModule ${name}_module "${DEBIAN.apacheModules}/mod_${name}.so"`),
    ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
    `ErrorLog "${join(folder, 'error.log')}"`,
    'LogLevel warn',
    'TypesConfig /dev/null',
    'AddType text/html .html',
    `DocumentRoot "${join(folder, 'site')}"`,
    `<Directory "${join(folder, 'site')}">`,
    'Options +Includes',
    'SetOutputFilter INCLUDES',
    '</Directory>',
  ]
}
