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

/** Options whose names differ from the fields of the API. */
export const OWNER_FIELDS = {
  owner_id: 'owner',
  name: 'owner-name',
  surname: 'owner-surname',
  email: 'owner-email',
}

export const OWNER_HELP = [
  '--owner ID        who bought the licence; or the owner as a person:',
  '--owner-name N --owner-email E    a new owner, or a known one with this address',
  '--owner-surname S                 optional',
  '--affiliation A                   optional: the institute, which the licence file names',
]

interface NewOwner {
  readonly name: string
  readonly surname: string
  readonly email: string
  readonly affiliation: string
}

/** @throws {UsageError} if both an id and a person are given, or an incomplete person. */
export function readOwner(
  given: {
    readonly [Option in keyof typeof OWNER_OPTIONS]?: string | undefined
  },
): string | NewOwner {
  const { owner, 'owner-name': name, 'owner-surname': surname, affiliation } = given
  const email = given['owner-email']
  const isPerson = [name, surname, email, affiliation].some((text) => text !== undefined)
  if (owner !== undefined) {
    if (isPerson) throw new UsageError('--owner and --owner-name cannot be used together.')
    return required(owner, '--owner')
  }
  if (!isPerson) throw new UsageError('--owner, or --owner-name and --owner-email, is required.')
  return {
    name: required(name, '--owner-name'),
    surname: surname ?? '',
    email: required(email, '--owner-email'),
    affiliation: affiliation ?? '',
  }
}

/**
 * Finds the owner with this address, or makes a new one. A retry after a refusal, or a second
 * licence for the same owner, makes no duplicate.
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
    note(`Using the known owner with this address, unchanged: ${known.uuid}`)
    return { uuid: known.uuid, isNew: false }
  }
  return { uuid: (await answer(api.POST('/api/v1/owner', { body }))).uuid, isNew: true }
}
