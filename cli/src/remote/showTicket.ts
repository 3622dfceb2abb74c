import { setTimeout as sleep } from 'node:timers/promises'
import { answer, type TesseraClient } from '@tessera/client'
import { drawQr } from '@tessera/server/edge/terminalQr.ts'
import { writeTicketCode } from '@tessera/server/tickets/ticketCode.ts'
import { fromBase32 } from '@tessera/server/vault/base32.ts'
import { codeAt, stepAt } from '@tessera/server/vault/totp.ts'
import { command, Failure } from '../command.ts'
import { print, printJson } from '../print.ts'
import { type Connection, connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const showTicket = command({
  words: 'ticket show',
  usage: '[TICKET] [--event EVENT] [--once] [--replace] [--server URL] [--json]',
  summary: 'Show a ticket as a QR code that changes',
  help: [
    'Without TICKET and --event it shows the only ticket that you hold. Press Ctrl-C to stop.',
    'Into a pipe it prints a line for each new code, until you stop it.',
    '--once      prints the current code as text and ends',
    '--replace   moves the ticket here from the login that shows it now; its codes are then refused',
    ...REMOTE_HELP,
  ],
  options: {
    ...REMOTE_OPTIONS,
    event: { type: 'string' },
    once: { type: 'boolean' },
    replace: { type: 'boolean', default: false },
  },
  positionals: ['[TICKET]'],
  async run({ server, json, event, once, replace }, [ticket]) {
    const connection = await connectAsUser(server)
    const which = ticket ? { ticket_id: ticket } : await chooseTicket(connection, event)
    const codes = await takeCodes(connection.client, { ...which, replace })
    if (json) printJson(codes.now())
    else if (once) print(codes.now().code)
    else if (process.stdout.isTTY) await keepDrawing(codes)
    else await keepPrinting(codes)
    return undefined
  },
})

interface Shown {
  readonly ticket_id: string
  readonly code: string
  readonly seconds_left: number
}

interface Codes {
  now(): Shown
}

async function chooseTicket({ client, username }: Connection, event: string | undefined) {
  if (event !== undefined) return { event_id: event }
  const path = { username }
  const held = await answer(client.api.GET('/api/v1/user/{username}/events', { params: { path } }))
  const live = held.items.filter(({ status }) => status === 'BOOKED' || status === 'CONSUMED')
  const [only] = live
  if (!only) throw new Failure('You hold no ticket. Register first: npx tessera register EVENT')
  if (live.length === 1) return { ticket_id: only.uuid }
  const list = live.map(({ uuid, event: { title } }) => `  ${uuid}  ${title}`)
  throw new Failure(['You hold several tickets. Name one of them:', ...list].join('\n'))
}

/** Fetches the secret once; the codes are computed here, by the server's clock. */
async function takeCodes(
  client: TesseraClient,
  body: { ticket_id?: string; event_id?: string; replace: boolean },
): Promise<Codes> {
  const askedAt = Date.now()
  const credential = await answer(client.api.POST('/api/v1/ticket', { body }))
  const ahead = Date.parse(credential.server_time) - (askedAt + Date.now()) / 2
  const { algorithm, digits, period, credential_id: credentialId, ticket_id } = credential
  const setting = { algorithm, digits, period }
  const secret = fromBase32(credential.secret)
  return {
    now() {
      const seconds = (Date.now() + ahead) / 1000
      const step = stepAt(seconds, setting)
      const code = writeTicketCode({ credentialId, code: codeAt(secret, step, setting) })
      return { ticket_id, code, seconds_left: Math.ceil((step + 1) * period - seconds) }
    },
  }
}

/** Redraws the picture each second, until Ctrl-C. */
async function keepDrawing(codes: Codes): Promise<never> {
  let drawn = ''
  let picture: readonly string[] = []
  for (;;) {
    const { code, seconds_left } = codes.now()
    const up = picture.length > 0 ? `\u001b[${picture.length + 2}A` : ''
    if (code !== drawn) picture = drawQr(code).split('\n')
    drawn = code
    const left = `${code}   ${String(seconds_left).padStart(2)} s left`
    process.stdout.write(`${up}\u001b[J${[...picture, '', left].join('\n')}\n`)
    await sleep(1_000 - (Date.now() % 1_000))
  }
}

/** Prints a line for each code when its time begins. */
async function keepPrinting(codes: Codes): Promise<never> {
  for (;;) {
    const { code, seconds_left } = codes.now()
    print(code)
    await sleep(seconds_left * 1_000)
  }
}
