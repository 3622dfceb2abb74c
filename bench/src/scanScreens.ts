import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from '@tessera/e2e/src/openBrowser.ts'
import { fromBase32 } from '@tessera/server/vault/base32.ts'
import { codeAt, stepAt } from '@tessera/server/vault/totp.ts'
import type { Page } from 'playwright-core'
import { encode } from 'uqr'
import type { SecretOfTicket } from './loadGenerator.ts'
import type { ScreenResult, ScreenRun } from './screens.ts'
import { answerQuestions } from './worker.ts'

const PHONE = { width: 390, height: 844 }

declare global {
  interface Window {
    /** Holds a code before the camera. @returns Milliseconds until its answer is painted. */
    scanToPaint(modules: boolean[][]): Promise<number>
  }
}

/** Scans on the page of the gate, and sends the same request without camera or screen beside it. */
async function run(plan: ScreenRun): Promise<ScreenResult> {
  const folder = await mkdtemp(join(tmpdir(), 'tessera-screens-'))
  const browser = await openBrowser(folder)
  try {
    const context = await browser.newContext({ viewport: PHONE, baseURL: plan.url })
    await context.addCookies([{ name: 'access_token', value: plan.accessToken, url: plan.url }])
    const page = await context.newPage()
    await page.addInitScript(installCamera)
    await page.addInitScript((id) => {
      const kept = { byEvent: [[id, 'North']], recent: ['North'] }
      localStorage.setItem('tessera.gates', JSON.stringify(kept))
    }, plan.eventId)
    await page.goto(`/gate/${plan.eventId}`)
    await page.locator('.cam video').waitFor()
    await addDelay(page, plan.addedDelayMs)
    const scansMs: number[] = []
    const bareMs: number[] = []
    for (let i = 0; i + 1 < plan.tickets.length; i += 2) {
      const [shown, bare] = [plan.tickets[i], plan.tickets[i + 1]]
      if (!shown || !bare) break
      scansMs.push(await scan(page, codeOf(shown, plan)))
      bareMs.push(await ask(page, codeOf(bare, plan), plan.eventId))
    }
    return { scansMs, bareMs }
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function codeOf({ credentialId, secret }: SecretOfTicket, { setting }: ScreenRun): string {
  const code = codeAt(fromBase32(secret), stepAt(Date.now() / 1000, setting), setting)
  return `T1.${credentialId}.${code}`
}

async function addDelay(page: Page, latency: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
}

async function scan(page: Page, code: string): Promise<number> {
  const { data } = encode(code, { ecc: 'Q', border: 4 })
  const ms = await page.evaluate((modules) => window.scanToPaint(modules), data)
  const word = await page.locator('.answer .word').textContent()
  if (word !== 'Come in') throw new Error(`The gate said “${word}”.`)
  return ms
}

async function ask(page: Page, code: string, event_id: string): Promise<number> {
  return page.evaluate(
    async (body) => {
      const startedAt = performance.now()
      const response = await fetch('/api/v1/ticket/auth', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const { result } = await response.json()
      if (result !== 'admitted') throw new Error('The bare request let nobody in.')
      return performance.now() - startedAt
    },
    { code, event_id, gate: 'North', nonce: crypto.randomUUID(), direction: 'in' },
  )
}

/** A camera of 30 pictures per second that sees a code from the moment that is measured. */
function installCamera(): void {
  const canvas = document.createElement('canvas')
  canvas.width = 640
  canvas.height = 480
  const pen = canvas.getContext('2d')
  let held: boolean[][] = []
  let onShown: (() => void) | undefined
  setInterval(() => {
    if (!pen) return
    pen.fillStyle = '#888'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    const scale = Math.floor(400 / Math.max(held.length, 1))
    for (const [y, row] of held.entries())
      for (const [x, isDark] of row.entries()) {
        pen.fillStyle = isDark ? '#000' : '#fff'
        pen.fillRect(120 + x * scale, 40 + y * scale, scale, scale)
      }
    onShown?.()
    onShown = undefined
  }, 33)
  navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(30)
  window.scanToPaint = (modules) =>
    new Promise((resolve) => {
      let shownAt = 0
      const observer = new MutationObserver((changes) => {
        const added = changes.flatMap((change) => [...change.addedNodes])
        if (!added.some((node) => node instanceof Element && node.matches('.answer'))) return
        observer.disconnect()
        // A message that is sent before a picture is painted arrives after it.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - shownAt)
          port2.postMessage(undefined)
        })
      })
      observer.observe(document.body, { childList: true, subtree: true })
      held = modules
      onShown = () => {
        shownAt = performance.now()
      }
    })
}

await answerQuestions(run)
