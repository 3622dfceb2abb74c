import { Trans } from '@lingui/react/macro'
import { Component, type ReactNode } from 'react'
import { Button } from '../parts/Button.tsx'
import { Empty } from '../parts/states.tsx'

/** Lasts for this tab, so that a page that fails twice is not loaded again and again. */
const RELOADED = 'tessera.reloaded-at'
const LEAST_BETWEEN_MS = 60_000

/**
 * Catches a page that cannot be shown. After an update of the server the files of an old page are
 * gone: it is then loaded anew, once. Without network it is loaded when the network is back.
 */
export class LoadFailed extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    const isMissingFile = error instanceof TypeError && /import|module/i.test(error.message)
    if (!isMissingFile) return
    if (navigator.onLine) reloadOnce()
    else addEventListener('online', reloadOnce, { once: true })
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <main className="main middle">
        <Empty
          picture="broken"
          title={<Trans>This page could not be shown</Trans>}
          acts={
            <>
              <Button look="main" onClick={() => window.location.reload()}>
                <Trans>Load it again</Trans>
              </Button>
              {/* A plain link: a page that failed stays failed until all is loaded anew. */}
              <a className="btn" href="/tickets">
                <Trans>My tickets</Trans>
              </a>
            </>
          }
        >
          <Trans>Nothing is lost. If there is no network, wait until it is back.</Trans>
        </Empty>
      </main>
    )
  }
}

function reloadOnce(): void {
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0)
  if (Date.now() - last < LEAST_BETWEEN_MS) return
  sessionStorage.setItem(RELOADED, String(Date.now()))
  window.location.reload()
}
