import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { ARGON2_PARAMETERS } from '@tessera/server/identity/password.ts'
import { answerQuestions } from './worker.ts'

export interface HashResult {
  readonly requests: number
  readonly elapsedMs: number
}

/** The baseline of a login: its hash alone, one per core, as the server computes it. */
async function run({ forMs, password }: { forMs: number; password: string }): Promise<HashResult> {
  const passwordHash = await hash(password, ARGON2_PARAMETERS)
  let requests = 0
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      while (performance.now() < startedAt + forMs) {
        if (!(await verify(passwordHash, password)))
          throw new Error('The right password was refused.')
        requests++
      }
    }),
  )
  return { requests, elapsedMs: performance.now() - startedAt }
}

await answerQuestions(run)
