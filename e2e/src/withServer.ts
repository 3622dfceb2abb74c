import { runCli } from 'tessera/test/runCli.ts'
import {
  plainEnvironment,
  removeFolder,
  type ServerProcess,
  startServer,
  temporaryData,
} from 'tessera/test/serverProcess.ts'

/** The output of `tessera admin create --json`. */
export interface FirstAdmin {
  readonly username: string
  readonly password: string
  readonly otpauth_uri: string
}

export interface Stage {
  readonly server: ServerProcess
  readonly dataFolder: string
  /** Made by the operator's command; it is the only step that does not use HTTP. */
  makeAdmin(username: string): Promise<FirstAdmin>
}

/**
 * Runs a real server on a free port and in a temporary folder while `use` runs. Both are removed
 * afterwards, also if `use` throws or a person presses Ctrl-C.
 */
export async function withServer<T>(use: (stage: Stage) => Promise<T>): Promise<T> {
  const { folder, dataFolder } = await temporaryData()
  let server: ServerProcess | undefined
  const cleanUp = async (): Promise<void> => {
    await server?.stop()
    await removeFolder(folder)
  }
  const interrupted = (): void => void cleanUp().finally(() => process.exit(130))
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  try {
    server = await startServer({ dataFolder })
    return await use({ server, dataFolder, makeAdmin: (name) => makeAdmin(dataFolder, name) })
  } finally {
    process.off('SIGINT', interrupted)
    process.off('SIGTERM', interrupted)
    await cleanUp()
  }
}

async function makeAdmin(dataFolder: string, username: string): Promise<FirstAdmin> {
  const env = plainEnvironment(dataFolder)
  const email = `${username}@example.org`
  const args = ['admin', 'create', '--username', username, '--email', email, '--json']
  const { code, stdout, stderr } = await runCli(args, { env })
  if (code !== 0) throw new Error(stderr)
  const { password, otpauth_uri } = Object(JSON.parse(stdout))
  if (typeof password !== 'string' || typeof otpauth_uri !== 'string') throw new Error(stdout)
  return { username, password, otpauth_uri }
}
