import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { PASSWORD, type Person, type TestApp } from '../../server/test/app.ts'
import { unspentCode } from '../../server/test/logins.ts'
import { freePort } from './freePort.ts'
import { runCli } from './runCli.ts'
import { plainEnvironment, removeFolder, temporaryFolder } from './serverProcess.ts'

/**
 * People who use the command line at the server of a test file. Each person has their own settings
 * folder, as on their own machine.
 */
export function remotePeople(t: TestApp) {
  let folder = ''
  let url = ''
  beforeAll(async () => {
    folder = await temporaryFolder()
    const port = await freePort()
    await t.app().listen({ port, host: '127.0.0.1' })
    url = `http://127.0.0.1:${port}`
  })
  afterAll(() => removeFolder(folder))

  const as = (who: string, args: readonly string[], { input = '', env = {} } = {}) =>
    runCli(args, {
      env: {
        ...plainEnvironment(join(folder, 'data')),
        XDG_CONFIG_HOME: join(folder, `home-of-${who}`),
        TESSERA_SERVER: url,
        ...env,
      },
      input,
    })
  return {
    folder: () => folder,
    url: () => url,
    as,
    async logIn(person: Person | undefined, ...args: string[]) {
      if (!person) throw new Error('People are made before they log in.')
      const input = `${PASSWORD}\n${await unspentCode(t, person)}\n`
      return as(person.username, ['login', '--username', person.username, ...args], { input })
    },
  }
}
