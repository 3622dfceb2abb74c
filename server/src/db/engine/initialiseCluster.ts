import { spawn } from 'node:child_process'
import { OperatorError } from '../operatorError.ts'
import type { EngineBinaries } from './binaries.ts'
import { engineDatabase, engineUser } from './cluster.ts'
import { engineEnvironment, explainFailure } from './explainFailure.ts'
import type { RunAs } from './systemUser.ts'

/**
 * Makes a data folder with the empty database in it, durable when this returns. The folder must
 * be absent, or empty and the user's own.
 *
 * `trust` is said for the socket alone, which lies in a folder nobody else may enter, and nothing
 * listens on TCP. The locale is PostgreSQL's own C.UTF-8: the same order of text on every system,
 * where the C library's changes with its version and breaks indexes. Checksums find a bad disk.
 *
 * @throws {OperatorError} when it fails, with what initdb said of it.
 */
export async function initialiseCluster(
  { initdb, postgres }: EngineBinaries,
  runAs: RunAs,
  folder: string,
  { durable = true }: { readonly durable?: boolean } = {},
): Promise<void> {
  await runToEnd(initdb, runAs, [
    `--pgdata=${folder}`,
    `--username=${engineUser}`,
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ])
  const singleUser = ['--single', '-D', folder, '-c', `fsync=${durable ? 'on' : 'off'}`, 'postgres']
  await runToEnd(postgres, runAs, singleUser, `create database ${engineDatabase}\n`)
}

async function runToEnd(
  command: string,
  runAs: RunAs,
  args: readonly string[],
  input = '',
): Promise<void> {
  const child = spawn(command, args, { ...runAs, cwd: '/', env: engineEnvironment() })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4000)
  })
  child.stdout.resume()
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0 && !/^.*(ERROR|FATAL):/m.test(said)) return
  throw new OperatorError(`The database could not be made. ${explainFailure(said)}`)
}
