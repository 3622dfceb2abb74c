import { Trans, useLingui } from '@lingui/react/macro'
import type { Application } from '@tessera/client'
import { Link } from 'wouter'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { Button } from '../../../parts/Button.tsx'
import { Form } from '../../../parts/fields.tsx'
import { Show } from '../../../parts/states.tsx'
import { toast } from '../../../parts/toasts.ts'
import { usePage } from '../../../parts/usePage.ts'
import { AdminsOnly } from '../AdminsOnly.tsx'
import { ClashText, clashTitle } from '../ClashText.tsx'
import { LicenceShell } from '../LicenceShell.tsx'
import { Clash } from '../saveChange.ts'
import { useSaveChange } from '../useSaveChange.ts'
import { ApplicationFields } from './ApplicationFields.tsx'
import { ApplicationLicences } from './ApplicationLicences.tsx'
import { ApplicationSecret } from './ApplicationSecret.tsx'
import { readApplicationForm } from './applicationInput.ts'
import { ForTheApplication } from './ForTheApplication.tsx'
import { RemoveApplication } from './RemoveApplication.tsx'
import { useAddressFaults } from './useAddressFaults.ts'
import { readApplication, readApplicationsAgain, useApplication } from './useApplications.ts'
import { useApplicationTexts } from './useApplicationTexts.ts'

/** One application: its settings, and what belongs into its configuration. */
export function ApplicationPage({ id }: { id: string }) {
  const { t } = useLingui()
  usePage(t`Application`)
  return (
    <LicenceShell>
      <AdminsOnly>
        <Loaded id={id} />
      </AdminsOnly>
    </LicenceShell>
  )
}

function Loaded({ id }: { id: string }) {
  const query = useApplication(id)
  return (
    <Show query={query}>
      {(application) => (
        <>
          <div className="stack stack-3">
            <p className="crumbs">
              <Link href="/licence/applications">
                <Trans>Applications</Trans>
              </Link>
            </p>
            <h1 className="wrap" dir="auto">
              {application.name}
            </h1>
          </div>
          <div className="grid-side">
            <div className="stack stack-6">
              <ForTheApplication application={application} />
              <Settings application={application} />
            </div>
            <div className="stack stack-6">
              <ApplicationLicences application={application} />
              {!application.public && <ApplicationSecret application={application} />}
              <RemoveApplication application={application} />
            </div>
          </div>
        </>
      )}
    </Show>
  )
}

function Settings({ application }: { application: Application }) {
  const { t } = useLingui()
  const { shown, save } = useSaveChange(application)
  const { refine, fieldOf, note } = useAddressFaults()
  const { nameOf, textOf } = useApplicationTexts()
  const path = { id: application.uuid }
  return (
    <section className="card pad">
      <Form
        key={shown.updated_at}
        label={t`Settings of this application`}
        refine={refine}
        fieldOf={fieldOf}
        title={clashTitle}
        explain={(failure) =>
          failure instanceof Clash ? (
            <ClashText clash={failure} nameOf={nameOf} textOf={textOf} />
          ) : undefined
        }
        onSend={async (values) => {
          const wanted = readApplicationForm(values)
          note(wanted)
          const { isChanged } = await save(wanted, {
            read: () => readApplication(path.id),
            write: (body) =>
              answer(api.PATCH('/api/v1/application/{id}', { params: { path }, body })),
          })
          await Promise.all([
            readApplicationsAgain(),
            queries.invalidateQueries({ queryKey: ['licences'] }),
          ])
          toast(
            isChanged ? (
              <Trans>The application is changed.</Trans>
            ) : (
              <Trans>Nothing was different.</Trans>
            ),
          )
        }}
      >
        {({ busy }) => (
          <>
            <ApplicationFields before={shown} />
            <div>
              <Button look="main" type="submit" busy={busy}>
                <Trans>Save</Trans>
              </Button>
            </div>
          </>
        )}
      </Form>
    </section>
  )
}
