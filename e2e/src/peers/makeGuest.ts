import { answer } from '@tessera/client'
import { enrolmentPicture, type Person, signUp } from '../person.ts'
import { openAuthenticator, readQr } from '../phone.ts'

/** Licences of enough licence seats, by id. */
export interface Licences {
  /** Its members are invited. */
  readonly asks: string
  /** Of these two, the operator accepts every member. */
  readonly first: string
  readonly second: string
}

/** A person who has an authenticator, and has never logged in. */
export interface Guest extends Pick<Person, 'username' | 'password' | 'authenticator'> {
  /** The licence under which the person comes in. */
  readonly licence: string
}

export async function makeLicences({ client: { api } }: Person): Promise<Licences> {
  const owner = await answer(
    api.POST('/api/v1/owner', {
      body: { name: 'Ada', surname: 'Lovelace', email: 'ada@institute.example' },
    }),
  )
  const make = async (title: string, accept_for_members: boolean): Promise<string> => {
    const body = { owner_id: owner.uuid, title, number_of_users: 10, duration: 'P1Y' }
    const licence = await answer(
      api.POST('/api/v1/licence', { body: { ...body, accept_for_members } }),
    )
    return licence.uuid
  }
  return {
    asks: await make('By invitation', false),
    first: await make('First', true),
    second: await make('Second', true),
  }
}

/** Makes a person who was invited to one licence, or can choose between two. */
export async function makeGuest(
  url: string,
  {
    admin: { client },
    licences: { asks, first, second },
    username,
    kind,
  }: {
    readonly admin: Person
    readonly licences: Licences
    readonly username: string
    readonly kind: 'invited' | 'choosing'
  },
): Promise<Guest> {
  const password = await signUp(url, username)
  const authenticator = openAuthenticator(readQr(await enrolmentPicture(url, username)))
  for (const id of kind === 'invited' ? [asks] : [first, second])
    await answer(
      client.api.POST('/api/v1/licence/{id}/member', {
        params: { path: { id } },
        body: { username },
      }),
    )
  return { username, password, authenticator, licence: kind === 'invited' ? asks : first }
}
