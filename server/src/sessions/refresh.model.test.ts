import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { counts, refresh } from '../../test/logins.ts'

const t = testApp()
const GRACE_SECONDS = 30

/** A login session in the rule: when each generation was first used, and whether it is over. */
interface Model {
  seconds: number
  readonly firstUsed: number[]
  isOver: boolean
}

interface Real {
  readonly person: Person
  /** The refresh tokens that the client has received, the oldest first. */
  readonly tokens: string[]
}

const isStolen = ({ firstUsed, seconds }: Model, generation: number): boolean => {
  const successorUsed = firstUsed[generation + 1]
  return successorUsed !== undefined && seconds - successorUsed >= GRACE_SECONDS
}

/** Uses the newest token, or the one `before` places earlier. */
const Use = (before: number): fc.AsyncCommand<Model, Real> => ({
  check: ({ firstUsed }) => before <= firstUsed.length,
  async run(model, { person, tokens }) {
    const generation = model.firstUsed.length - before
    const answer = await refresh(t.app(), tokens[generation] ?? '')
    if (!model.isOver && isStolen(model, generation)) model.isOver = true
    expect(answer.statusCode).toBe(model.isOver ? 401 : 200)
    await expect(counts(t.app(), person.accessToken)).resolves.toBe(!model.isOver)
    if (model.isOver) return
    model.firstUsed[generation] ??= model.seconds
    tokens[generation + 1] ??= answer.json().refresh_token
    expect(answer.json().refresh_token).toBe(tokens[generation + 1])
  },
  toString: () => (before === 0 ? 'use the newest token' : `use the token ${before} before it`),
})

const Wait = (seconds: number): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  async run(model, { person }) {
    model.seconds += seconds
    await t.sql`
      update sessions
         set refresh_first_used =
               array(select at - make_interval(secs => ${seconds})
                       from unnest(refresh_first_used) with ordinality u (at, n) order by n)
       where sid = ${person.sid}`
  },
  toString: () => `wait ${seconds} s`,
})

test('law 6: a session ends at the first use of a token that is too old, and not before', async () => {
  const commands = fc.commands(
    [
      fc.constant(Use(0)),
      fc.constant(Use(2)),
      fc.integer({ min: 1, max: 4 }).map(Use),
      fc.constantFrom(5, 15, 20, 30).map(Wait),
    ],
    { maxCommands: 30, size: 'max' },
  )
  const property = fc.asyncProperty(commands, async (story) => {
    const person = await t.person()
    await fc.asyncModelRun(
      () => ({
        model: { seconds: 0, firstUsed: [], isOver: false },
        real: { person, tokens: [person.refreshToken] },
      }),
      story,
    )
  })
  await fc.assert(property, { numRuns: 80 })
})
