import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A process that does one thing on request: a load generator, or a baseline. */
export interface Worker<Question, Answer> {
  readonly pid: number
  ask(question: Question): Promise<Answer>
  close(): Promise<void>
}

type Line<Answer> = { readonly answer: Answer } | { readonly failure: string }

/** Starts a file of this folder in its own process, and asks it one question at a time. */
export function startWorker<Question, Answer>(file: string): Worker<Question, Answer> {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = spawn(process.execPath, [path], { stdio: ['pipe', 'pipe', 'inherit'] })
  if (child.pid === undefined) throw new Error(`${file} could not be started.`)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    pid: child.pid,
    async ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`)
      const { value, done } = await lines.next()
      if (done) throw new Error(`${file} ended before it answered.`)
      const line: Line<Answer> = JSON.parse(value)
      if ('failure' in line) throw new Error(`${file}: ${line.failure}`)
      return line.answer
    },
    async close() {
      child.stdin.end()
      await ended
    },
  }
}

/** The worker's side: answers each question in turn, and ends when its parent is gone. */
export async function answerQuestions<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
): Promise<never> {
  for await (const text of createInterface({ input: process.stdin })) {
    const question: Question = JSON.parse(text)
    const line = await answer(question).then(
      (given) => ({ answer: given }),
      (error: unknown) => ({
        failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    )
    process.stdout.write(`${JSON.stringify(line)}\n`)
  }
  process.exit(0)
}
