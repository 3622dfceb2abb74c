import { spawn } from 'node:child_process'
import { OperatorError } from '../operatorError.ts'
import type { EngineBinaries } from './binaries.ts'
import { engineDatabase, engineUser } from './cluster.ts'
import { engineEnvironment, explainFailure } from './explainFailure.ts'
import type { RunAs } from './systemUser.ts'

/**
 * Creates a data folder with an empty database, durable when this returns. The folder must be
 * absent, or empty and owned by the user.
 *
 * `trust` applies to the socket only, which lies in a folder that nobody else may enter. Nothing
 * listens on TCP. The locale is PostgreSQL's own C.UTF-8, which gives the same order of text on
 * every system. The order of the C library changes with its version and breaks indexes. Checksums
 * detect a bad disk.
 *
 * @throws {OperatorError} when it fails, with the output of initdb.
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
  throw new OperatorError(`The database could not be created. ${explainFailure(said)}`)
}
