import { setTimeout as sleep } from 'node:timers/promises'
import { answer, openClient } from '@tessera/client'
import { Problem, Unreachable } from '@tessera/client/problem.ts'
import type { ServerProcess } from 'tessera/test/serverProcess.ts'

const PASSWORD = 'a good long phrase'

/** Sign-ups that go on while processes are killed. */
export interface SignUps {
  /** The people whom the server said it has signed up. */
  readonly answered: string[]
  /** @throws {Error} at an answer that is neither a success nor an outage. */
  reaches(count: number): Promise<void>
  end(): Promise<string[]>
}

/** Signs people up, four at a time, until told to stop. */
export function signUpAgainAndAgain({ url, said }: ServerProcess): SignUps {
  const answered: string[] = []
  let isOver = false
  let failure: unknown
  const one = async (lane: number): Promise<void> => {
    const { api } = openClient({ baseUrl: url })
    for (let n = 0; !isOver; n++) {
      const username = `p${Date.now().toString(36)}.${lane}.${n}`
      const account = { username, email: `${username}@example.org` }
      const body = { ...account, password1: PASSWORD, password2: PASSWORD }
      try {
        await api.POST('/api/v1/user', { body })
        answered.push(username)
      } catch (error) {
        const isOutage =
          error instanceof Unreachable || (error instanceof Problem && error.status === 503)
        if (!isOutage)
          throw new Error(`The server said:\n${said().slice(-2_000)}`, { cause: error })
        await sleep(20)
      }
    }
  }
  const lanes = Promise.all([0, 1, 2, 3].map(one)).catch((error: unknown) => {
    failure = error
  })
  const check = (): void => {
    if (failure) throw failure
  }
  return {
    answered,
    async reaches(count) {
      for (; answered.length < count; await sleep(25)) check()
    },
    async end() {
      isOver = true
      await lanes
      check()
      return answered
    },
  }
}

/** Those of these people whom the server does not know. */
export async function missingOf(url: string, usernames: readonly string[]): Promise<string[]> {
  const { api } = openClient({ baseUrl: url })
  const missing: string[] = []
  for (const username of usernames)
    await answer(api.GET('/api/v1/user/{username}', { params: { path: { username } } })).catch(() =>
      missing.push(username),
    )
  return missing
}

/** A sign-up in two halves, as HTTP/1.1 sends it. */
export function halfASignUp(username: string): { head: string; rest: string } {
  const account = { username, email: `${username}@example.org` }
  const body = JSON.stringify({ ...account, password1: PASSWORD, password2: PASSWORD })
  const head = [
    'POST /api/v1/user HTTP/1.1',
    'host: 127.0.0.1',
    'content-type: application/json',
    `content-length: ${body.length}`,
  ]
  return { head: `${head.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`, rest: body.slice(10) }
}
