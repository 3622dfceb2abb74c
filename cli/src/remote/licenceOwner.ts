import { answer, type TesseraClient } from '@tessera/client'
import { required, UsageError } from '../command.ts'
import { note } from '../print.ts'

export const OWNER_OPTIONS = {
  owner: { type: 'string' },
  'owner-name': { type: 'string' },
  'owner-surname': { type: 'string' },
  'owner-email': { type: 'string' },
  affiliation: { type: 'string' },
} as const

/** What those are called that the API calls otherwise. */
export const OWNER_FIELDS = {
  owner_id: 'owner',
  name: 'owner-name',
  surname: 'owner-surname',
  email: 'owner-email',
}

export const OWNER_HELP = [
  '--owner ID        who bought it, if they are known; else they are written down, or found by the address:',
  '--owner-name N --owner-email E    both are needed; and, as you like, --owner-surname S and',
  '--affiliation A                   the institute, which the file of the licence names',
]

interface NewOwner {
  readonly name: string
  readonly surname: string
  readonly email: string
  readonly affiliation: string
}

/** @throws {UsageError} when both are given, an id and a person, or half a person. */
export function readOwner(
  given: {
    readonly [Option in keyof typeof OWNER_OPTIONS]?: string | undefined
  },
): string | NewOwner {
  const { owner, 'owner-name': name, 'owner-surname': surname, affiliation } = given
  const email = given['owner-email']
  const isPerson = [name, surname, email, affiliation].some((text) => text !== undefined)
  if (owner !== undefined) {
    if (isPerson) throw new UsageError('Either --owner or --owner-name must be given, not both.')
    return required(owner, '--owner')
  }
  if (!isPerson) throw new UsageError('--owner, or --owner-name and --owner-email, must be given.')
  return {
    name: required(name, '--owner-name'),
    surname: surname ?? '',
    email: required(email, '--owner-email'),
    affiliation: affiliation ?? '',
  }
}

/**
 * The owner with this address, or a new one: so that who tries again after a refusal, or buys a second licence, is written down once.
 */
export async function findOrMakeOwner(
  { api }: TesseraClient,
  body: NewOwner,
): Promise<{ uuid: string; isNew: boolean }> {
  const email = body.email.trim().toLowerCase()
  const query = { query: email.slice(0, 100) }
  const { items } = await answer(api.GET('/api/v1/owner', { params: { query } }))
  const known = items.find((owner) => owner.email.toLowerCase() === email)
  if (known) {
    note(`An owner of this address is known, and taken as they are: ${known.uuid}`)
    return { uuid: known.uuid, isNew: false }
  }
  return { uuid: (await answer(api.POST('/api/v1/owner', { body }))).uuid, isNew: true }
}
