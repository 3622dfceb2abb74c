import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button, LinkButton } from '../../parts/Button.tsx'
import { NewEventForm } from '../organise/NewEventForm.tsx'

/** The last step of the first run: a first event, as a draft, which opens in its editor. */
export function FirstEvent() {
  const [isSkipped, setSkipped] = useState(false)
  if (isSkipped) return <FirstRunDone />
  return (
    <section className="stack stack-3">
      <h2>
        <Trans>Your first event</Trans>
      </h2>
      <p className="muted">
        <Trans>
          You are the first admin. Make a draft that only you see, or do it later: nothing is public
          before you publish it.
        </Trans>
      </p>
      <NewEventForm
        acts={
          <Button look="quiet" onClick={() => setSkipped(true)}>
            <Trans>Not now</Trans>
          </Button>
        }
      />
    </section>
  )
}

function FirstRunDone() {
  return (
    <section className="card pad stack">
      <h2 className="size-l">
        <Trans>You are the first admin</Trans>
      </h2>
      <p className="muted">
        <Trans>All that is left: see whether the server is well, and let people in.</Trans>
      </p>
      <div className="row row-wrap gap-2">
        <LinkButton to="/doors" look="main" big>
          <Trans>Open the doors</Trans>
        </LinkButton>
        <LinkButton to="/server">
          <Trans>See the health of the server</Trans>
        </LinkButton>
      </div>
    </section>
  )
}
