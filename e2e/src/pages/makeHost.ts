import { answer } from '@tessera/client'
import { runCli } from 'tessera/test/runCli.ts'
import { plainEnvironment } from 'tessera/test/serverProcess.ts'
import { arrive, logIn, type Person } from '../person.ts'
import { openAuthenticator } from '../phone.ts'

/** Makes people and things on a server by its API. */
export interface Host {
  readonly url: string
  readonly admin: Person
  /** Makes a person, who is ready to log in. */
  makePerson(username: string, role?: 'user' | 'organiser' | 'admin'): Promise<Person>
  /** Makes and publishes an event, which begins in an hour. */
  makeEvent(organiser: Person, more?: object): Promise<{ uuid: string; title: string }>
  /** Makes a licence with two seats and a line, without members. */
  makeLicence(more?: object): Promise<string>
  addMember(licence: string, username: string, role?: 'member' | 'licence_admin'): Promise<void>
}

const HOUR_MS = 3_600_000

export async function makeHost(url: string, dataFolder: string): Promise<Host> {
  const admin = await makeAdmin(url, dataFolder)
  return {
    url,
    admin,
    async makePerson(username, role = 'user') {
      const person = await arrive(url, username)
      if (role !== 'user')
        await answer(
          admin.client.api.PUT('/api/v1/user/{username}/role', {
            params: { path: { username } },
            body: { role },
          }),
        )
      return person
    },
    async makeEvent(organiser, more = {}) {
      const { api } = organiser.client
      const body = {
        title: 'An evening',
        description: 'Music, and a view of the harbour.',
        venue: 'Sejlhuset, Great Hall',
        timezone: 'Europe/Copenhagen',
        starts_at: new Date(Date.now() + HOUR_MS).toISOString(),
        ends_at: new Date(Date.now() + 4 * HOUR_MS).toISOString(),
        capacity: 100,
        ...more,
      }
      const event = await answer(api.POST('/api/v1/event', { body }))
      const path = { id: event.uuid }
      await answer(api.POST('/api/v1/event/{id}/publish', { params: { path } }))
      return event
    },
    makeLicence: (more) => makeLicence(admin, more),
    async addMember(id, username, role = 'member') {
      await answer(
        admin.client.api.POST('/api/v1/licence/{id}/member', {
          params: { path: { id } },
          body: { username, role },
        }),
      )
    },
  }
}

async function makeLicence({ client: { api } }: Person, more: object = {}): Promise<string> {
  const owner = await answer(
    api.POST('/api/v1/owner', {
      body: { name: 'Grace', surname: 'Toft', email: 'grace@example.org' },
    }),
  )
  const { uuid } = await answer(
    api.POST('/api/v1/licence', {
      body: {
        owner_id: owner.uuid,
        title: 'Spectra',
        number_of_users: 2,
        duration: 'P1Y',
        on_full: 'queue',
        accept_for_members: true,
        ...more,
      },
    }),
  )
  return uuid
}

async function makeAdmin(url: string, dataFolder: string): Promise<Person> {
  const env = plainEnvironment(dataFolder)
  const args = ['admin', 'create', '--username', 'root', '--email', 'root@example.org', '--json']
  const { code, stdout, stderr } = await runCli(args, { env })
  if (code !== 0) throw new Error(stderr)
  const { otpauth_uri, ...credentials } = JSON.parse(stdout)
  return logIn(url, { ...credentials, authenticator: openAuthenticator(otpauth_uri) })
}
