import { Trans } from '@lingui/react/macro'

export function NewVersion({ worker }: { worker: ServiceWorker }) {
  return (
    <>
      <Trans>There is a newer version of these pages.</Trans>{' '}
      <button
        type="button"
        className="btn"
        onClick={() => {
          navigator.serviceWorker.addEventListener('controllerchange', () =>
            window.location.reload(),
          )
          worker.postMessage('use-new-version')
        }}
      >
        <Trans>Use it now</Trans>
      </button>
    </>
  )
}
