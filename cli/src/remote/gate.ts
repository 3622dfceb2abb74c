import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { answer, type TesseraClient } from '@tessera/client'
import { Problem, Unreachable } from '@tessera/client/problem.ts'
import { command, oneOf, UsageError } from '../command.ts'
import { explain } from '../explain.ts'
import { harmless, hasColour, note, print, printDrawn } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

/** After this time without an answer the scan is reported as undecided. */
const PATIENCE_MS = 30_000
const LOOK_AGAIN_MS = 500
const MAX_GATE_CHARACTERS = 64
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const gate = command({
  words: 'gate',
  usage: '[--event EVENT] [--gate NAME] [--direction in|out] [--dry-run] [--server URL] [--json]',
  summary: 'Scan tickets: reads one code per line, as a USB scanner types them',
  help: [
    'Prints for each code who holds the ticket and whether they may enter. Ends with the input (Ctrl-D).',
    'If an answer is lost, the same scan is asked for again. It counts only once.',
    '--event EVENT   refuses tickets of other events',
    '--gate NAME     stores the name of the gate with each scan, such as North',
    '--direction     in, or out if the event lets people leave and come back',
    '--dry-run       judges the code, but admits nobody and uses up no ticket or code',
    '--json          prints one JSON object per line',
    ...REMOTE_HELP,
  ],
  options: {
    ...REMOTE_OPTIONS,
    event: { type: 'string' },
    gate: { type: 'string' },
    direction: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run({ server, json, event, gate: name, direction: way, 'dry-run': dryRun }) {
    const direction = oneOf(way, '--direction', ['in', 'out'])
    if (event !== undefined && !UUID.test(event))
      throw new UsageError(`--event must be the id of an event; "${event}" is not an id.`)
    if (name !== undefined && (name === '' || name.length > MAX_GATE_CHARACTERS))
      throw new UsageError(`--gate must be a name of 1 to ${MAX_GATE_CHARACTERS} characters.`)
    const { client, username } = await connectAsUser(server)
    await patiently(() => answer(client.api.GET('/api/v1/auth-jwt/user-info')))
    const place = {
      ...(event !== undefined && { event_id: event }),
      ...(name !== undefined && { gate: name }),
      ...(direction && { direction }),
      ...(dryRun === true && { dry_run: true }),
    }
    const counts = { admitted: 0, refused: 0, undecided: 0 }
    if (process.stdin.isTTY)
      note(`Scanning as ${username}. Scan or type a code; press Ctrl-D to end.`)
    for await (const line of createInterface({ input: process.stdin })) {
      const code = line.trim()
      if (code === '') continue
      const outcome = await judge(client, { ...place, code })
      counts[outcome.result]++
      if (json) print(JSON.stringify(outcome))
      else printDrawn(...describe(outcome))
    }
    const { admitted, refused, undecided } = counts
    const scanned = admitted + refused + undecided
    const sum = `${scanned} scanned: ${admitted} admitted, ${refused} refused`
    note(undecided > 0 ? `${sum}, ${undecided} without an answer.` : `${sum}.`)
    return undecided > 0 ? 1 : 0
  },
})

interface Outcome {
  readonly result: 'admitted' | 'refused' | 'undecided'
  readonly code: string
  readonly reason: string | null
  readonly name: string | null
  readonly message: string
  readonly scan_id: string | null
}

/** One nonce per scan: a repeated request counts once and gets the same answer (law 4). */
async function judge(
  client: TesseraClient,
  shown: { code: string; event_id?: string; gate?: string; direction?: 'in' | 'out' },
): Promise<Outcome> {
  const body = { ...shown, nonce: randomUUID() }
  const { code } = shown
  try {
    const answered = await patiently(() => answer(client.api.POST('/api/v1/ticket/auth', { body })))
    const { result, reason, message, ticket, scan_id } = answered
    return {
      result,
      code,
      reason,
      name: ticket?.name || ticket?.username || null,
      message,
      scan_id,
    }
  } catch (error) {
    const isOurs = error instanceof Problem || error instanceof Unreachable
    if (!isOurs || (error instanceof Problem && error.status === 401)) throw error
    const reason = error instanceof Problem ? error.code : 'unreachable'
    const message = `${explain(error)} Scan this ticket again (its code ends in ${code.slice(-6)}).`
    return { result: 'undecided', code, reason, name: null, message, scan_id: null }
  }
}

async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + PATIENCE_MS
  for (let told = false; ; told = true) {
    try {
      return await ask()
    } catch (error) {
      if (!isPassing(error) || Date.now() > giveUpAt) throw error
      if (!told) note(`${error instanceof Error ? error.message : ''} Trying again…`)
      const seconds = error instanceof Problem ? (error.retryAfterSeconds ?? 0) : 0
      await sleep(Math.max(seconds * 1000, LOOK_AGAIN_MS))
    }
  }
}

/** Whether a retry can help: no answer, too many requests, or a fault of the server. */
function isPassing(error: unknown): boolean {
  if (error instanceof Unreachable) return true
  return error instanceof Problem && (error.status === 429 || error.status >= 500)
}

const LOOKS = {
  admitted: { word: 'ADMITTED', colour: '\u001b[1;97;42m' },
  refused: { word: 'REFUSED', colour: '\u001b[1;97;41m' },
  undecided: { word: 'NO ANSWER', colour: '\u001b[1;30;43m' },
} as const
const NO_COLOUR = '\u001b[0m'

/** Coloured lines that can be read from two metres; one plain line if there are no colours. */
function describe({ result, name, message }: Outcome): string[] {
  const { word, colour } = LOOKS[result]
  const headline = harmless([word, name].filter(Boolean).join('  '))
  if (!hasColour()) return [`${headline}  ${harmless(message)}`]
  const width = process.stdout.columns
  const bar = (text: string): string => `${colour}${`   ${text}`.padEnd(width)}${NO_COLOUR}`
  return [bar(''), bar(headline), bar(harmless(message)), bar('')]
}
