import type { Page } from 'playwright-core'
import { encode } from 'uqr'

declare global {
  interface Window {
    showToCamera(modules: boolean[][]): void
  }
}

/** Gives the page a camera that sees what the test holds before it. Call before the page opens. */
export async function installCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 480
    const pen = canvas.getContext('2d')
    const clear = () => {
      if (!pen) return
      pen.fillStyle = '#888'
      pen.fillRect(0, 0, canvas.width, canvas.height)
    }
    clear()
    let shown: boolean[][] | undefined
    // A stream of a canvas has a new frame only when something is drawn.
    setInterval(() => {
      clear()
      if (!pen || !shown) return
      const scale = Math.floor(400 / shown.length)
      for (const [y, row] of shown.entries())
        for (const [x, isDark] of row.entries()) {
          pen.fillStyle = isDark ? '#000' : '#fff'
          pen.fillRect(120 + x * scale, 40 + y * scale, scale, scale)
        }
    }, 50)
    window.showToCamera = (modules) => {
      shown = modules.length > 0 ? modules : undefined
    }
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(20)
  })
}

/** Holds a code before the camera of the page; nothing takes it away. */
export async function holdBeforeCamera(page: Page, text?: string): Promise<void> {
  const modules = text === undefined ? [] : encode(text, { ecc: 'Q', border: 4 }).data
  await page.evaluate((modules) => window.showToCamera(modules), modules)
}
