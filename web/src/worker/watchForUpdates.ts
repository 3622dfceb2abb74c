import { createElement } from 'react'
import { toast } from '../parts/toasts.ts'
import { NewVersion } from './NewVersion.tsx'

const FIRST_VISIT_MS = 3_000

const followed = new WeakSet<ServiceWorker>()

/**
 * Starts the service worker, which browsers allow over https and on this machine only. When a new
 * version of the pages is there, it says so; the person chooses when to use it.
 */
export async function watchForUpdates(): Promise<void> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return
  if (!navigator.serviceWorker.controller) await untilPageIsShown()
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  if (!registration) return
  // The browser may have found the new version before this script ran.
  follow(registration.waiting)
  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing))
}

/**
 * At a first visit the worker loads files that only later pages need, so it waits for the page. Who
 * leaves the page sooner has it as well: the ticket must open at the gate.
 */
function untilPageIsShown(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, FIRST_VISIT_MS)
    document.addEventListener('visibilitychange', () => resolve(), { once: true })
  })
}

function follow(worker: ServiceWorker | null): void {
  if (!worker || followed.has(worker)) return
  followed.add(worker)
  const look = () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller)
      toast(createElement(NewVersion, { worker }))
  }
  look()
  worker.addEventListener('statechange', look)
}
