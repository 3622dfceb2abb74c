import { beforeAll } from 'vitest'
import { SYSTEM } from '../src/audit/actor.ts'
import { registerApplication } from '../src/clients/applications.ts'
import { newId } from '../src/db/ids.ts'
import { claimLicenceSeatForSession } from '../src/licenceSeats/ownLicenceSeat.ts'
import { writeGrant } from '../src/oidc/writeGrant.ts'
import { endSessions } from '../src/sessions/endSession.ts'
import type { Person, TestApp } from './app.ts'
import { addMember, type Licence, makeLicence } from './licences.ts'

/** A person who entered an application with a licence seat. */
export interface LetIn {
  readonly person: Person
  readonly licence: Licence
  readonly grantId: string
  readonly licenceSeatId: string
}

/** Two applications that need a licence, and people who entered them. */
export interface Grants {
  readonly applications: readonly string[]
  /** Lets a new person enter the first application. */
  readonly letIn: (licence?: Licence) => Promise<LetIn>
  /** Ends the person's login session. */
  readonly end: (person: Person) => ReturnType<typeof endSessions>
  readonly licenceSeatOf: (
    licenceSeatId: string,
  ) => Promise<{ readonly tokens: number | null; readonly free: string; readonly taken: boolean }>
}

/** Registers an application that needs a licence, and returns its id. */
export async function testApplication(t: TestApp, n: number): Promise<string> {
  const { uuid } = await registerApplication(
    t.sql,
    {
      name: `Application ${n}`,
      audience: `urn:application:${n}`,
      redirect_uris: ['https://lab.example.org/callback'],
      post_logout_redirect_uris: [],
      backchannel_logout_uri: null,
      requires_licence: true,
      public: false,
      pkce: 'required',
      access_token_seconds: 300,
    },
    { ownAudience: 'ours', actorId: newId() },
  )
  return uuid
}

export function testGrants(t: TestApp): Grants {
  const applications: string[] = []

  beforeAll(async () => {
    for (const n of [1, 2]) applications.push(await testApplication(t, n))
  })

  return {
    applications,
    letIn: async (licence) => {
      const person = await t.person()
      const under = licence ?? (await makeLicence(t))
      await addMember(t, under, person)
      const { uuid: userId, sid } = person
      const { licence_seat_id: licenceSeatId } = await claimLicenceSeatForSession(t.sql, {
        licence: under.uuid,
        userId,
        sid,
        browserId: newId(),
      })
      const grantId = newId()
      const [applicationId = ''] = applications
      await writeGrant(t.sql, { grantId, applicationId, userId, sid, licenceId: under.uuid })
      return { person, licence: under, grantId, licenceSeatId }
    },
    end: ({ uuid: userId, sid }) =>
      t.sql.begin((tx) => endSessions(tx, { userId, sid, actor: SYSTEM, reason: 'logged_out' })),
    licenceSeatOf: async (licenceSeatId) => {
      const [row] = await t.sql<{ tokens: number | null; free: string; taken: boolean }[]>`
        select extract(epoch from tokens_until)::float8 as tokens, free_at::text as free,
               free_at > statement_timestamp() as taken
          from licence_seats where uuid = ${licenceSeatId}`
      if (!row) throw new Error('There is no such licence seat.')
      return row
    },
  }
}
