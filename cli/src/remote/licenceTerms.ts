import { oneOf, UsageError, wholeNumber } from '../command.ts'

const COUNT_BY = ['user', 'session', 'device'] as const
const ON_FULL = ['evict_longest_idle', 'deny', 'overdraft', 'queue'] as const
/** The server's formats (ISO 8601, RFC 3339); only the server checks whether such a day exists. */
const DURATION = /^P(?=.)(\d{1,4}[YMWD])*(T(?=.)(\d{1,4}[HMS])+)?$/
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** The options for the terms of a licence, when it is created and when it is changed. */
export const TERM_OPTIONS = {
  users: { type: 'string' },
  duration: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  title: { type: 'string' },
  application: { type: 'string' },
  'on-full': { type: 'string' },
  'overdraft-seats': { type: 'string' },
  'count-by': { type: 'string' },
  'stay-days': { type: 'string' },
  'borrow-days': { type: 'string' },
  'accept-for-members': { type: 'string' },
} as const

/** Options whose names differ from the fields of the API. */
export const TERM_FIELDS = {
  number_of_users: 'users',
  valid_from: 'from',
  valid_to: 'to',
  application_id: 'application',
  stay_logged_in_days: 'stay-days',
  accept_for_members: 'accept-for-members',
}

export const TERM_HELP = [
  '--title T         what the licence is for',
  '--application ID  limits the licence to one application; by default it opens every application',
  '--on-full RULE    what to do when all licence seats are in use: evict_longest_idle (after 14 days),',
  '                  deny, overdraft (with --overdraft-seats N) or queue',
  '--count-by WHAT   what uses one licence seat: a user, a session or a device',
  '--stay-days N     how many days a login lasts after its last use: 60 by default, 365 at most',
  '--borrow-days N   for how many days a licence seat may be borrowed: 90 at most; 0 for not at all',
  '--accept-for-members yes|no',
  '                  whether users whom a platform admin adds are members at once, because the',
  '                  operator made their accounts; by default they are invited and accept',
]

type Given = { readonly [Option in keyof typeof TERM_OPTIONS]?: string | undefined }

/**
 * Reads the terms as the API's fields; a term that was not given is absent.
 *
 * @throws {UsageError} for each mistake that is visible without asking the server.
 */
export function readTerms(given: Given) {
  const { duration, from, to, title, application } = given
  if (duration !== undefined && to !== undefined)
    throw new UsageError('--duration and --to cannot be used together.')
  if (duration !== undefined && !DURATION.test(duration))
    throw new UsageError('--duration must be an ISO 8601 duration, such as P1Y, P6M or P14D.')
  if (application !== undefined && !UUID.test(application))
    throw new UsageError('--application must be the id of an application.')
  checkWindow(from, to)
  const number_of_users = number(given.users, '--users', { min: 1, max: 100_000 })
  const overdraft_seats = number(given['overdraft-seats'], '--overdraft-seats', { max: 100_000 })
  const stay_logged_in_days = number(given['stay-days'], '--stay-days', { min: 1, max: 365 })
  const borrow_days = number(given['borrow-days'], '--borrow-days', { max: 90 })
  const on_full = oneOf(given['on-full'], '--on-full', ON_FULL)
  const accepts = oneOf(given['accept-for-members'], '--accept-for-members', ['yes', 'no'] as const)
  const count_by = oneOf(given['count-by'], '--count-by', COUNT_BY)
  return {
    ...(number_of_users !== undefined && { number_of_users }),
    ...(duration !== undefined && { duration }),
    ...(from !== undefined && { valid_from: from }),
    ...(to !== undefined && { valid_to: to }),
    ...(title !== undefined && { title }),
    ...(application !== undefined && { application_id: application }),
    ...(on_full && { on_full }),
    ...(overdraft_seats !== undefined && { overdraft_seats }),
    ...(count_by && { count_by }),
    ...(stay_logged_in_days !== undefined && { stay_logged_in_days }),
    ...(borrow_days !== undefined && { borrow_days }),
    ...(accepts && { accept_for_members: accepts === 'yes' }),
  }
}

function checkWindow(from: string | undefined, to: string | undefined): void {
  for (const [option, time] of [
    ['--from', from],
    ['--to', to],
  ] as const)
    if (time !== undefined && !(TIME.test(time) && Number.isFinite(Date.parse(time))))
      throw new UsageError(`${option} must be a time, such as 2027-05-01T00:00:00Z.`)
  if (from !== undefined && to !== undefined && Date.parse(to) <= Date.parse(from))
    throw new UsageError('--to must be after --from.')
}

function number(
  text: string | undefined,
  option: string,
  bounds: { readonly min?: number; readonly max: number },
): number | undefined {
  return text === undefined ? undefined : wholeNumber(text, option, bounds)
}
