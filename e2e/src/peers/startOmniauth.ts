import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEBIAN } from './missingPackages.ts'
import { type Peer, type Program, startProgram } from './startProgram.ts'

const script = fileURLToPath(new URL('omniauth.rb', import.meta.url))

/** Runs the gem that GitLab uses, with Debian's Ruby. */
export async function startOmniauth({ configuration, folder, port }: Peer): Promise<Program> {
  await writeFile(join(folder, 'configuration.rb'), configuration)
  return startProgram([DEBIAN.ruby, script], { folder, port, env: { PORT: String(port) } })
}
