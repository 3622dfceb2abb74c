import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answer } from '@tessera/client'
import { enrolmentPicture, logIn, type Person, signUp, ticketPicture } from '../person.ts'
import { ticketCode } from '../phone.ts'
import type { Stage } from '../withServer.ts'
import { agree, check } from './check.ts'

interface Setting {
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512'
  readonly digits: 6 | 8
  readonly period: 15 | 30 | 60
}

const SETTINGS: readonly Setting[] = (['SHA1', 'SHA256', 'SHA512'] as const).flatMap((algorithm) =>
  ([6, 8] as const).flatMap((digits) =>
    ([15, 30, 60] as const).map((period) => ({ algorithm, digits, period })),
  ),
)

const LOGIN_SETTING: Setting = { algorithm: 'SHA1', digits: 6, period: 30 }

/** oathtool computes our codes, and zbarimg reads our QR codes: no program of ours does. */
export async function checkCodes(
  stage: Stage,
  { organiser, ada }: { readonly organiser: Person; readonly ada: Person },
): Promise<void> {
  await checkLogin(stage)
  await checkTickets(stage, organiser, ada)
}

async function checkLogin({ server: { url }, dataFolder }: Stage): Promise<void> {
  await check(
    'zbarimg reads the QR code of the enrolment, and a code from oathtool logs in',
    async () => {
      const account = { username: 'cal', password: await signUp(url, 'cal') }
      const file = join(dataFolder, 'enrolment.png')
      await writeFile(file, Buffer.from(await enrolmentPicture(url, 'cal')))
      const secret = new URL(zbarimg(file)).searchParams.get('secret') ?? ''
      const code = (): string => oathtool(secret, LOGIN_SETTING, Date.now() / 1000)
      await logIn(url, { ...account, authenticator: { label: 'oathtool', code } })
    },
  )
}

async function checkTickets(stage: Stage, organiser: Person, ada: Person): Promise<void> {
  const { api } = organiser.client
  for (const setting of SETTINGS) {
    const { algorithm, digits, period } = setting
    await check(`a ticket code of ${algorithm}, ${digits} digits, ${period} s`, async () => {
      const event = await answer(
        api.POST('/api/v1/event', {
          body: {
            title: `${algorithm} ${digits} ${period}`,
            description: '',
            starts_at: '2030-01-01T00:00:00Z',
            capacity: 1,
            totp: setting,
          },
        }),
      )
      const path = { id: event.uuid }
      await api.POST('/api/v1/event/{id}/publish', { params: { path } })
      await api.POST('/api/v1/event/{id}/users', { params: { path }, body: { username: 'ada' } })
      const credential = await answer(
        ada.client.api.POST('/api/v1/ticket', { body: { event_id: event.uuid } }),
      )
      const file = join(stage.dataFolder, 'ticket.png')
      const drawnAt = Date.now() / 1000
      await writeFile(file, Buffer.from(await ticketPicture(ada, credential.ticket_id)))
      const read = zbarimg(file)
      const computed = ticketCode(credential)
      // The two codes were made between these moments, with at most one change of step.
      const theirs = [drawnAt, Date.now() / 1000].map(
        (moment) =>
          `T1.${credential.credential_id}.${oathtool(credential.secret, setting, moment)}`,
      )
      agree([theirs.includes(read), theirs.includes(computed)], [true, true])
      const scan = await answer(api.POST('/api/v1/ticket/auth', { body: { code: read } }))
      agree([scan.result, scan.reason], ['admitted', null])
    })
  }
}

/** The code of a moment, as oathtool computes it. */
function oathtool(
  secret: string,
  { algorithm, digits, period }: Setting,
  epochSeconds: number,
): string {
  const args = [
    `--totp=${algorithm}`,
    `--digits=${digits}`,
    `--time-step-size=${period}s`,
    `--now=@${Math.floor(epochSeconds)}`,
    '--base32',
    '-',
  ]
  return execFileSync('oathtool', args, { input: `${secret}\n`, encoding: 'utf8' }).trim()
}

function zbarimg(file: string): string {
  const args = [
    '--quiet',
    '--raw',
    '--nodbus',
    '--set',
    '*.enable=0',
    '--set',
    'qrcode.enable=1',
    file,
  ]
  return execFileSync('zbarimg', args, { encoding: 'utf8' }).trim()
}
