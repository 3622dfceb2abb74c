import Fastify from 'fastify'
import { freePort } from './freePort.ts'
import { answerQuestions } from './worker.ts'

/**
 * The baseline of `user-info`: the same framework answers the same bytes, and does nothing else.
 */
async function serve({ answer }: { answer: object }): Promise<number> {
  const app = Fastify()
  app.get('/', async () => answer)
  const port = await freePort()
  await app.listen({ port, host: '127.0.0.1' })
  return port
}

await answerQuestions(serve)
