import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The output of a command, and its exit code. */
export interface CliOutcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const bin = fileURLToPath(new URL('../tessera.mjs', import.meta.url))

/** Runs `tessera` in its own process, as a script would; never on a terminal. */
export function runCli(
  args: readonly string[],
  {
    env,
    input = '',
    onStderr,
  }: {
    readonly env: NodeJS.ProcessEnv
    readonly input?: string
    /** Called with the whole standard error so far, each time that there is more. */
    readonly onStderr?: (stderr: string) => void
  },
): Promise<CliOutcome> {
  const child = spawn(process.execPath, [bin, ...args], { env, stdio: 'pipe' })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
    onStderr?.(stderr)
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}
