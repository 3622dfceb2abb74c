import { createInterface } from 'node:readline'
import { Failure } from './command.ts'

/** Asks a person at a terminal, or reads one line of a pipe for each answer. */
export interface Asker {
  line(question: string): Promise<string>
  /** Does not show what is typed. */
  secret(question: string): Promise<string>
  close(): void
}

const CTRL_C = '\u0003'
const ENDS = ['\r', '\n', '\u0004']
const BACKSPACES = ['\u007f', '\b']

export function openAsker(): Asker {
  return process.stdin.isTTY ? terminal() : pipe()
}

/**
 * Reads a secret from an environment variable, or asks for it. A secret is never an argument:
 * every user of a machine can read the arguments of every process.
 */
export async function readSecret(
  asker: Asker,
  { variable, question }: { variable: string; question: string },
): Promise<string> {
  const secret = process.env[variable] || (await asker.secret(question))
  if (!secret) throw new Failure(`${question} is missing: type it, pipe it, or set ${variable}.`)
  return secret
}

function pipe(): Asker {
  const lines = createInterface({ input: process.stdin })
  const iterator = lines[Symbol.asyncIterator]()
  const next = async (): Promise<string> => {
    const { value, done } = await iterator.next()
    return done ? '' : value
  }
  return { line: next, secret: next, close: () => lines.close() }
}

/**
 * The terminal is in raw mode from the first question to the end, so only this code echoes keys.
 * A secret that is typed before its question is asked is not shown either.
 */
function terminal(): Asker {
  const { stdin } = process
  let waiting = ''
  let onKeys: (() => void) | undefined
  const onData = (chunk: string): void => {
    waiting += chunk
    onKeys?.()
  }
  const open = (): void => {
    if (stdin.isRaw) return
    stdin.setRawMode(true)
    stdin.setEncoding('utf8')
    stdin.on('data', onData)
    stdin.resume()
  }
  const close = (): void => {
    stdin.off('data', onData)
    stdin.setRawMode(false)
    stdin.pause()
  }
  const ask = async (question: string, shows: boolean): Promise<string> => {
    open()
    process.stderr.write(`${question}: `)
    for (let line = ''; ; ) {
      const [key] = waiting
      if (key === undefined) {
        await new Promise<void>((resolve) => {
          onKeys = resolve
        })
        continue
      }
      waiting = waiting.slice(key.length)
      if (key === CTRL_C) throw new Failure('\nCancelled. Nothing was done.')
      if (ENDS.includes(key)) {
        process.stderr.write('\n')
        return line
      }
      line = typed(line, key, shows)
    }
  }
  return {
    line: (question) => ask(question, true),
    secret: (question) => ask(question, false),
    close,
  }
}

/** The line after one more key; a backspace removes the last character. */
function typed(line: string, key: string, shows: boolean): string {
  if (BACKSPACES.includes(key)) {
    if (shows && line) process.stderr.write('\b \b')
    return [...line].slice(0, -1).join('')
  }
  if (key < ' ') return line
  if (shows) process.stderr.write(key)
  return line + key
}
