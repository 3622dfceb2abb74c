import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Config, readConfig } from './config.ts'
import { migrate, nameThisServer } from './db/migrate.ts'
import { OperatorError } from './db/operatorError.ts'
import { openRedis } from './db/redis.ts'
import { addDemo } from './demo/addDemo.ts'
import { trackConnections } from './edge/connections.ts'
import { forgetAnswers } from './edge/forgetAnswers.ts'
import { checkAddress, explainListen } from './edge/listening.ts'
import { forgetShownAdmin, makeFirstAdmin } from './firstAdmin.ts'
import { buildApp } from './http/app.ts'
import { lowerHashPriority } from './identity/lowerHashPriority.ts'
import { decoy } from './identity/password.ts'
import { keepTellingApplications } from './jobs/keepTellingApplications.ts'
import { startJobs } from './jobs/startJobs.ts'
import { type Database, openConfiguredVault, openDatabase } from './openDatabase.ts'
import { ensureSigningKey, openKeyring } from './tokens/signingKeys.ts'
import { checkMasterKey } from './vault/masterKey.ts'

/**
 * A stop waits this long for requests under way. Those who stop us (docker, systemd) grant ten seconds or more, and the
 * database wants some of them.
 */
const DRAIN_MS = 7_000

const say = (line: string): void => console.log(line)

/** Opens everything, in order; closes it, in the opposite order, when told to stop. */
async function main(): Promise<void> {
  const withDemo = readArguments()
  const config = readConfig(process.env)
  const told = untilTold()
  await checkAddress(config)
  const database = await openDatabase(config, {
    applicationName: await nameThisServer(),
    onProgress: say,
  })
  let cut = 0
  try {
    const stop = await serve({ database, config, told, withDemo })
    if (!told.aborted) await once(told, 'abort')
    cut = await stop()
  } catch (error) {
    if (error !== told.reason) {
      await database.close().catch(() => undefined)
      throw error
    }
  }
  await database.close()
  if (cut > 0) console.error(`${cut} requests were cut off after ${DRAIN_MS / 1000} s.`)
  say('Stopped.')
  process.exit(cut > 0 ? 1 : 0)
}

/** Whether the demo is asked for: the only argument there is. */
function readArguments(): boolean {
  try {
    return parseArgs({ options: { demo: { type: 'boolean', default: false } } }).values.demo
  } catch (error) {
    throw new OperatorError(
      `${error instanceof Error ? error.message : String(error)} The only option is --demo.`,
    )
  }
}

/** Heard from the first moment on: a start that is told to stop leaves nothing running either. */
function untilTold(): AbortSignal {
  const told = new AbortController()
  // A terminal that was closed takes no more output, and that must not be what ends us.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (told.signal.aborted) return
      told.abort()
      say(`${signal}: finishing what is under way …`)
    })
  return told.signal
}

/**
 * Brings the database up to date and answers requests on it.
 * @returns How to stop; that tells how many requests were cut off.
 * @throws {OperatorError}; or the reason of `told`, which is looked at between the steps.
 */
async function serve({
  database,
  config,
  told,
  withDemo,
}: {
  database: Database
  config: Config
  told: AbortSignal
  withDemo: boolean
}): Promise<() => Promise<number>> {
  const { sql, hotSql } = database
  const { dataFolder } = config
  told.throwIfAborted()
  const vault = await openConfiguredVault(config, sql)
  const migrated = await migrate(sql)
  if (migrated.length > 0) say(`Brought the database up to date (${migrated.length} steps).`)
  told.throwIfAborted()
  await checkMasterKey(sql, vault.fingerprint)
  await ensureSigningKey(sql, vault)
  await decoy()
  await lowerHashPriority()
  for (const line of await makeFirstAdmin({ sql, vault, dataFolder })) say(line)
  await forgetShownAdmin(dataFolder)
  told.throwIfAborted()
  const demo = withDemo
    ? await addDemo({ database, vault, dataFolder, publicUrl: config.publicUrl })
    : []
  told.throwIfAborted()

  const webFolder = join(import.meta.dirname, '../../web/dist')
  const redis =
    config.redisUrl === undefined
      ? undefined
      : await openRedis(config.redisUrl, `tessera:${vault.fingerprint.slice(0, 16)}:`)
  const app = await buildApp({
    sql,
    hotSql,
    redis,
    vault,
    config,
    webFolder: existsSync(join(webFolder, 'index.html')) ? webFolder : undefined,
    isStopping: () => told.aborted,
  })
  const connections = trackConnections()
  app.log.level = 'warn'
  const address = await app
    .listen({ port: config.port, host: config.host })
    .catch((error: unknown) => {
      throw explainListen(error, config)
    })
  app.log.level = config.logLevel
  const stopJobs = startJobs(sql, app.log, { 'idempotent answers': forgetAnswers })
  const stopTelling = keepTellingApplications(sql, app.log, {
    keyring: openKeyring(hotSql, vault),
    issuer: config.publicUrl,
  })
  const here = config.port === 0 ? address : config.publicUrl
  for (const line of [...greeting(here, address), ...proxyAdvice(config), ...demo]) say(line)

  return async () => {
    const [cut] = await Promise.all([connections.drain(DRAIN_MS), app.close()])
    // A turn of the jobs ends by itself or with the database: a stop does not wait for it.
    void stopJobs()
    void stopTelling()
    redis?.close()
    return cut
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

/** This server speaks plain HTTP: where people come by https, there is a proxy in front. */
function proxyAdvice({ publicUrl, trustProxy }: Config): string[] {
  if (trustProxy !== false || !publicUrl.startsWith('https:')) return []
  return [
    '',
    'PUBLIC_URL is https and TRUST_PROXY is not set: everybody who comes through the proxy counts as one address.',
  ]
}

function fail(error: unknown): never {
  if (error instanceof OperatorError) console.error(`\nTessera did not start. ${error.message}`)
  else console.error(error)
  process.exit(1)
}

main().catch(fail)
