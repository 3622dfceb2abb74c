import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import packed from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** No window, no sandbox (root has none), and no request of its own to anywhere. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/**
 * Opens the browser that is in node_modules. It is packed there: it is unpacked into a folder of
 * this run that only this user can enter. In the shared folder for temporary files, where the
 * package unpacks it by default, it would run a file of that name that another user put there.
 */
export async function openBrowser(folder: string): Promise<Browser> {
  const own = join(folder, 'browser')
  await mkdir(own, { mode: 0o700 })
  const { TMPDIR } = process.env
  process.env['TMPDIR'] = own
  try {
    packed.setGraphicsMode = false
    return await chromium.launch({
      executablePath: await packed.executablePath(),
      args: ARGUMENTS,
      // The run cleans up at a signal. The browser ends with its process.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  }
}
