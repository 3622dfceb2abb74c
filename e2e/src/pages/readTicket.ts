import readQrCode from 'jsqr'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'

/** What a scanner reads from the screen: the picture of the ticket, not its markup. */
export async function readTicket(page: Page): Promise<string> {
  const paper = page.locator('.ring .qr')
  await paper.waitFor()
  const { data, width, height } = PNG.sync.read(await paper.screenshot({ scale: 'device' }))
  const found = readQrCode.default(new Uint8ClampedArray(data), width, height)
  if (!found) throw new Error('There is no QR code on the ticket.')
  return found.data
}
