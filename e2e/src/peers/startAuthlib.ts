import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DEBIAN } from './missingPackages.ts'
import { type Peer, type Program, startProgram } from './startProgram.ts'

/** Runs the application of the page as it is, with Debian's Python. */
export async function startAuthlib({ configuration, folder, port }: Peer): Promise<Program> {
  await writeFile(join(folder, 'app.py'), configuration)
  const args = ['--app', 'app', 'run', '--host', '127.0.0.1', '--port', String(port)]
  return startProgram([DEBIAN.python, '-B', '-m', 'flask', ...args], { folder, port })
}
