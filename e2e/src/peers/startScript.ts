import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Peer, type Program, startProgram } from './startProgram.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url))

/** Runs one of the small applications beside this file, around the configuration of the page. */
export async function startScript(
  script: 'authJs.mjs' | 'openidClient.mjs' | 'oidcClientTs.mjs' | 'passport.mjs',
  { configuration, folder, port }: Peer,
): Promise<Program> {
  await writeFile(join(folder, 'configuration.mjs'), configuration)
  await symlink(modules, join(folder, 'node_modules'))
  return startProgram([process.execPath, join(here, script)], {
    folder,
    port,
    env: { PORT: String(port), MODULES: modules },
  })
}
