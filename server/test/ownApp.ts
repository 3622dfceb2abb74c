import type { FastifyInstance } from 'fastify'
import { onTestFinished } from 'vitest'
import type { AppOptions } from '../src/http/app.ts'
import { INSTALLATION_NAME, PUBLIC_URL, type TestApp } from './app.ts'
import { buildWatchedApp } from './declaredAnswers.ts'

/** An application with its own settings, on the database of the test file; closed with the test. */
export async function ownApp(
  t: TestApp,
  {
    config = {},
    ...more
  }: Partial<Omit<AppOptions, 'config'>> & {
    config?: Partial<AppOptions['config']>
  } = {},
): Promise<FastifyInstance> {
  const app = await buildWatchedApp({
    sql: t.sql,
    vault: t.vault,
    config: {
      publicUrl: PUBLIC_URL,
      installationName: INSTALLATION_NAME,
      trustProxy: false,
      metricsToken: undefined,
      logLevel: 'silent',
      rateLimitScale: 1_000,
      allowedOrigins: [],
      ...config,
    },
    ...more,
  })
  onTestFinished(() => app.close())
  await app.ready()
  return app
}

/** The log lines of an application from now on. */
export function logLines(app: FastifyInstance): string[] {
  const lines: string[] = []
  const log = app.log as unknown as Record<symbol, { write(line: string): void }>
  const symbols: symbol[] = []
  for (let at: object | null = log; at !== null; at = Object.getPrototypeOf(at))
    symbols.push(...Object.getOwnPropertySymbols(at))
  const streamSymbol = symbols.find(({ description }) => description === 'pino.stream')
  const stream = streamSymbol && log[streamSymbol]
  if (!stream) throw new Error('The logger has no stream to listen to.')
  stream.write = (line) => {
    lines.push(line)
  }
  return lines
}
