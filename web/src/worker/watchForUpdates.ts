import { createElement } from 'react'
import { toast } from '../parts/toasts.ts'
import { NewVersion } from './NewVersion.tsx'

const AFTER_THE_PAGE_MS = 3_000

/**
 * Starts the service worker, which browsers allow over https and on this machine only. It loads
 * files that later pages need, so it waits until the page is shown. When a new version of the pages
 * is there, it says so; the person chooses when to use it.
 */
export async function watchForUpdates(): Promise<void> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return
  await new Promise((resolve) => setTimeout(resolve, AFTER_THE_PAGE_MS))
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  if (!registration) return
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && navigator.serviceWorker.controller)
        toast(createElement(NewVersion, { worker: installing }))
    })
  })
}
