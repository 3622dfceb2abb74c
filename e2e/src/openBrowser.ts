import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import packed from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

/** No window, no sandbox (root has none), and no request of its own to anywhere. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const SIGNALS = {
  // The run cleans up at a signal. The browser ends with its process.
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
} as const

/** Opens a browser. Each context of it is a browser of its own. */
export async function openBrowser(folder: string): Promise<Browser> {
  const executablePath = await findBrowser(folder)
  return chromium.launch({ executablePath, args: ARGUMENTS, ...SIGNALS })
}

/** Opens a browser with one profile, which other programs can also drive at a port. */
export async function openProfile(
  folder: string,
  { port, baseURL }: { readonly port: number; readonly baseURL: string },
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: await findBrowser(folder),
    args: [...ARGUMENTS, `--remote-debugging-port=${port}`],
    baseURL,
    ...SIGNALS,
  })
}

/**
 * Finds the browser at `CHROME_PATH`, or the one that is in node_modules. That one is packed: it is
 * unpacked into a folder of this run that only this user can enter. In the shared folder for
 * temporary files, where the package unpacks it by default, it would run a file of that name that
 * another user put there.
 */
async function findBrowser(folder: string): Promise<string> {
  const { CHROME_PATH: given, TMPDIR } = process.env
  if (given) return given
  const own = join(folder, 'browser')
  await mkdir(own, { mode: 0o700 })
  process.env['TMPDIR'] = own
  try {
    packed.setGraphicsMode = false
    return await packed.executablePath()
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  }
}
