import { answer, type TesseraClient } from '@tessera/client'
import { command, oneOf, required, UsageError, wholeNumber } from '../command.ts'
import { note, pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

const COUNT_BY = ['user', 'session', 'device'] as const
const ON_FULL = ['evict_longest_idle', 'deny', 'overdraft', 'queue'] as const

export const createLicence = command({
  words: 'licence create',
  usage: '--users N (--duration P1Y | --to TIME) (--owner ID | --owner-name N) [options]',
  summary: 'Make a licence for so many active users (admins)',
  help: [
    '--users N         how many may be in at once; any number may be members',
    '--duration P1Y    how long from its beginning (ISO 8601), or --to TIME; --from TIME, else now',
    '--owner ID        who bought it; or written down with it:',
    '--owner-name N, --owner-surname S, --owner-email E, --affiliation A',
    '--title T         of what it is the licence',
    '--on-full RULE    evict_longest_idle (after 14 days), deny, overdraft or queue',
    '--count-by WHAT   user, session or device',
    '--stay-days N     how long a login goes on after its last use: 60 by default, 365 at most',
    '--borrow-days N   for how long a seat may be taken along without network; 0: not at all',
    '--keep-data       the next login session begins with the data of the last',
    ...REMOTE_HELP,
  ],
  options: {
    ...REMOTE_OPTIONS,
    users: { type: 'string' },
    duration: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    owner: { type: 'string' },
    'owner-name': { type: 'string' },
    'owner-surname': { type: 'string', default: '' },
    'owner-email': { type: 'string' },
    affiliation: { type: 'string', default: '' },
    title: { type: 'string' },
    'on-full': { type: 'string' },
    'count-by': { type: 'string' },
    'stay-days': { type: 'string' },
    'borrow-days': { type: 'string' },
    'keep-data': { type: 'boolean' },
  },
  async run(values) {
    const { duration, from, to, title } = values
    if ((duration === undefined) === (to === undefined))
      throw new UsageError('Either --duration or --to must be given.')
    const on_full = oneOf(values['on-full'], '--on-full', ON_FULL)
    const count_by = oneOf(values['count-by'], '--count-by', COUNT_BY)
    const stayDays = values['stay-days']
    const borrowDays = values['borrow-days']
    const terms = {
      number_of_users: wholeNumber(required(values.users, '--users'), '--users'),
      ...(duration !== undefined && { duration }),
      ...(to !== undefined && { valid_to: to }),
      ...(from !== undefined && { valid_from: from }),
      ...(title !== undefined && { title }),
      ...(on_full && { on_full }),
      ...(count_by && { count_by }),
      ...(stayDays !== undefined && { stay_logged_in_days: wholeNumber(stayDays, '--stay-days') }),
      ...(borrowDays !== undefined && { borrow_days: wholeNumber(borrowDays, '--borrow-days') }),
      ...(values['keep-data'] === true && { keep_session_data: true }),
    }
    const owner = ownerOf(values)
    const { client } = await connectAsUser(values.server)
    const owner_id = typeof owner === 'string' ? owner : await makeOwner(client, owner)
    const body = { owner_id, ...terms }
    const made = await answer(client.api.POST('/api/v1/licence', { body })).catch((error) => {
      if (typeof owner !== 'string')
        note(`The owner was written down: go on with --owner ${owner_id}`)
      throw error
    })
    if (values.json) printJson(made)
    else print(...nextSteps(made))
    return undefined
  },
})

interface NewOwner {
  readonly name: string
  readonly surname: string
  readonly email: string
  readonly affiliation: string
}

function ownerOf(values: {
  owner?: string
  'owner-name'?: string
  'owner-surname': string
  'owner-email'?: string
  affiliation: string
}): string | NewOwner {
  const { owner, 'owner-name': name, 'owner-email': email, affiliation } = values
  if (owner !== undefined) {
    if (name !== undefined || email !== undefined)
      throw new UsageError('Either --owner or --owner-name must be given, not both.')
    return owner
  }
  if (name === undefined) throw new UsageError('--owner or --owner-name must be given.')
  return {
    name,
    surname: values['owner-surname'],
    email: required(email, '--owner-email'),
    affiliation,
  }
}

async function makeOwner({ api }: TesseraClient, body: NewOwner): Promise<string> {
  return (await answer(api.POST('/api/v1/owner', { body }))).uuid
}

function nextSteps(licence: {
  serial: string
  uuid: string
  title: string
  number_of_users: number
  valid_from: string
  valid_to: string
}): string[] {
  const { serial, uuid, title, number_of_users, valid_from, valid_to } = licence
  return [
    ...pairs({ serial, uuid, title, number_of_users, valid_from, valid_to }),
    '',
    'Next: name who runs it, and who may use it. They then log in under it.',
    `  tessera licence add-member ${serial} USERNAME --admin`,
    `  tessera licence add-member ${serial} USERNAME`,
    `  tessera login --licence ${serial}`,
  ]
}
