import { Trans, useLingui } from '@lingui/react/macro'
import { usePage } from '../../parts/usePage.ts'
import { NewEventForm } from './NewEventForm.tsx'
import { OrganiseShell } from './OrganiseShell.tsx'

/** The least that gives a draft. The rest is written in the editor. */
export function NewEventPage() {
  const { t } = useLingui()
  usePage(t`New event`)
  return (
    <OrganiseShell>
      <div className="stack stack-6 new-event">
        <div className="stack stack-2">
          <h1>
            <Trans>New event</Trans>
          </h1>
          <p className="muted">
            <Trans>This makes a draft that only you see. Everything can be changed later.</Trans>
          </p>
        </div>
        <NewEventForm />
      </div>
    </OrganiseShell>
  )
}
