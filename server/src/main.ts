import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Config, readConfig } from './config.ts'
import { migrate } from './db/migrate.ts'
import { OperatorError } from './db/operatorError.ts'
import { addDemo } from './demo/addDemo.ts'
import { makeFirstAdmin } from './firstAdmin.ts'
import { buildApp } from './http/app.ts'
import { lowerHashPriority } from './identity/lowerHashPriority.ts'
import { decoy } from './identity/password.ts'
import { startJobs } from './jobs/startJobs.ts'
import { type Database, openConfiguredVault, openDatabase } from './openDatabase.ts'
import { ensureSigningKey } from './sessions/signingKeys.ts'
import { checkMasterKey } from './vault/masterKey.ts'

/** A stop waits this long for requests under way. */
const STOP_MS = 10_000

const say = (line: string): void => console.log(line)

/** Opens everything, in order; closes it, in the opposite order, when told to stop. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } })
  const config = readConfig(process.env)
  const database = await openDatabase(config, {
    applicationName: 'tessera server',
    onProgress: say,
  })
  let isStopping = false
  try {
    const vault = await openConfiguredVault(config)
    const migrated = await migrate(database.sql)
    if (migrated.length > 0) say(`Brought the database up to date (${migrated.length} steps).`)
    await checkMasterKey(database.sql, vault.fingerprint)
    await ensureSigningKey(database.sql, vault)
    await decoy()
    await lowerHashPriority()
    const { dataFolder } = config
    for (const line of await makeFirstAdmin({ sql: database.sql, vault, dataFolder })) say(line)
    const demo = values.demo ? await addDemo({ database, vault, dataFolder }) : []

    const webFolder = join(import.meta.dirname, '../../web/dist')
    const app = await buildApp({
      sql: database.sql,
      vault,
      config,
      webFolder: existsSync(join(webFolder, 'index.html')) ? webFolder : undefined,
      isStopping: () => isStopping,
    })
    app.log.level = 'warn'
    const address = await app
      .listen({ port: config.port, host: config.host })
      .catch((error: NodeJS.ErrnoException) => {
        throw explainListen(error, config)
      })
    app.log.level = config.logLevel
    const stopJobs = startJobs(database.sql, app.log)
    const here = config.port === 0 ? address : config.publicUrl
    for (const line of [...greeting(here, address), ...demo]) say(line)

    const stop = (signal: string): void => {
      if (isStopping) return
      isStopping = true
      say(`${signal}: finishing what is under way …`)
      const giveUp = setTimeout(() => {
        console.error(
          `Requests were still under way after ${STOP_MS / 1000} s; stopped all the same.`,
        )
        process.exit(1)
      }, STOP_MS)
      giveUp.unref()
      const closed = app.close().then(stopJobs).then(database.close)
      closed.then(() => say('Stopped.')).then(() => process.exit(0), fail)
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  } catch (error) {
    await closeQuietly(database)
    throw error
  }
}

function greeting(here: string, address: string): string[] {
  return [
    '',
    `Tessera is running: ${here}`,
    `  Try the API          ${here}/docs`,
    `  Is it well?          ${here}/health/ready`,
    `  Listening on         ${address}    (stop with Ctrl-C)`,
  ]
}

function explainListen(error: NodeJS.ErrnoException, { port, host }: Config): Error {
  if (error.code === 'EADDRINUSE')
    return new OperatorError(
      `Port ${port} of ${host} is taken: is Tessera running already? Stop what is there, or choose another: PORT=8001 npm start`,
    )
  if (error.code === 'EACCES')
    return new OperatorError(
      `Port ${port} may not be opened by this user: choose one above 1023 in PORT.`,
    )
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new OperatorError(`HOST ${host} is no address of this machine.`)
  return error
}

async function closeQuietly(database: Database): Promise<void> {
  await database.close().catch(() => undefined)
}

function fail(error: unknown): never {
  if (error instanceof OperatorError) console.error(`\nTessera did not start. ${error.message}`)
  else console.error(error)
  process.exit(1)
}

main().catch(fail)
