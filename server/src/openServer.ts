import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Server as TlsServer } from 'node:tls'
import type { FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import { LEAST_FREE_MIB, readFreeMib } from './db/engine/freeSpace.ts'
import { openRedis } from './db/redis.ts'
import { proxiesOf } from './edge/clientAddress.ts'
import { trackConnections } from './edge/connections.ts'
import { type FollowedCertificate, followCertificate } from './edge/followCertificate.ts'
import { explainListen } from './edge/listening.ts'
import type { OpenMetrics } from './edge/metrics.ts'
import { FURTHER_CLEAN_UPS } from './furtherCleanUps.ts'
import { buildApp } from './http/app.ts'
import { lowerHashPriority } from './identity/lowerHashPriority.ts'
import { decoy } from './identity/password.ts'
import { giveBackMemory } from './jobs/giveBackMemory.ts'
import { keepTellingApplications } from './jobs/keepTellingApplications.ts'
import { startJobs } from './jobs/startJobs.ts'
import type { CommonCounter } from './limits/commonCounter.ts'
import { openPost } from './mail/openPost.ts'
import type { Database } from './openDatabase.ts'
import { openKeyring } from './tokens/signingKeys.ts'
import type { Vault } from './vault/vault.ts'

/**
 * A stop waits this long for running requests. Docker and systemd grant ten seconds or more, and
 * the database needs a part of them.
 */
export const DRAIN_MS = 7_000

/** A server that listens. */
export interface OpenServer {
  readonly address: string
  /** Connections that it has accepted since its start. */
  accepted(): number
  /** Runs the recurring jobs from now on, until it is stopped. */
  startJobs(): void
  /** @returns How many requests were cut off. */
  stop(): Promise<number>
}

export interface ServerOptions {
  readonly database: Pick<Database, 'sql' | 'hotSql'>
  readonly vault: Vault
  readonly config: Config
  readonly told: AbortSignal
  readonly commonCounter?: CommonCounter
  readonly openMetrics?: OpenMetrics
  /** How many server processes answer on this port; by default this one. */
  readonly processes?: number
}

/**
 * Answers requests on a database that is up to date.
 *
 * @throws {OperatorError} when it cannot listen on the address.
 */
export async function openServer(options: ServerOptions): Promise<OpenServer> {
  const { database, vault, config, told, commonCounter, openMetrics, processes = 1 } = options
  const { sql, hotSql } = database
  await decoy()
  await lowerHashPriority()
  const webFolder = join(import.meta.dirname, '../../web/dist')
  const redis =
    config.redisUrl === undefined
      ? undefined
      : await openRedis(config.redisUrl, `tessera:${vault.fingerprint.slice(0, 16)}:`)
  const tls = config.tls && followCertificate(config.tls)
  const app = await buildApp({
    tls: tls?.options,
    sql,
    hotSql,
    redis,
    commonCounter,
    openMetrics,
    vault,
    config,
    webFolder: existsSync(join(webFolder, 'index.html')) ? webFolder : undefined,
    isStopping: () => told.aborted,
    running: {
      environment: process.env,
      processes,
      isEmbedded: config.databaseUrl === undefined,
      config,
    },
    // Of a database elsewhere, only its own server knows the disk.
    ...(config.databaseUrl === undefined && {
      isDiskFull: async () =>
        (await readFreeMib(join(config.dataFolder, 'postgres'))) < LEAST_FREE_MIB,
    }),
  })
  const connections = trackConnections({
    ofAddress: config.connectionsPerAddress,
    isProxy: proxiesOf(config.trustProxy),
    isTls: tls !== undefined,
  })
  app.log.level = 'warn'
  const address = await app
    .listen({ port: config.port, host: config.host })
    .catch((error: unknown) => {
      throw explainListen(error, config)
    })
  app.log.level = config.logLevel
  giveBackMemory()
  const post = openPost(config)
  const stops: ((longestMs: number) => Promise<void>)[] = []
  const unfollow = tls && followIn(app, tls)

  return {
    address,
    accepted: connections.accepted,
    startJobs() {
      if (stops.length > 0) return
      const keyring = openKeyring(hotSql, vault)
      stops.push(
        startJobs(sql, app.log, { alsoForget: FURTHER_CLEAN_UPS, mail: { post, sender: config } }),
        keepTellingApplications(sql, app.log, { keyring, issuer: config.publicUrl }),
      )
    },
    async stop() {
      const [cut] = await Promise.all([
        connections.drain(DRAIN_MS),
        app.close(),
        ...stops.map((stop) => stop(DRAIN_MS)),
      ])
      post.close()
      unfollow?.()
      redis?.close()
      return cut
    },
  }
}

function followIn(app: FastifyInstance, tls: FollowedCertificate): () => void {
  const { server } = app
  if (!(server instanceof TlsServer)) throw new Error('A server with a certificate speaks no TLS.')
  return tls.follow(server, {
    renewed: () => app.log.info('the renewed certificate is used from now on'),
    failed: (reason) => app.log.error({ reason }, 'the changed certificate cannot be used'),
  })
}
