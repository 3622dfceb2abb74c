import { Trans, useLingui } from '@lingui/react/macro'
import type { Application } from '@tessera/client'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { Show } from '../../../parts/states.tsx'
import { usePage } from '../../../parts/usePage.ts'
import { AdminsOnly } from '../AdminsOnly.tsx'
import { ChangeForm } from '../ChangeForm.tsx'
import { ItemHead } from '../ItemHead.tsx'
import { LicenceShell } from '../LicenceShell.tsx'
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
          <ItemHead
            list={<Trans>Applications</Trans>}
            listTo="/licence/applications"
            name={application.name}
          />
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
  const { refine, fieldOf, note } = useAddressFaults()
  const path = { id: application.uuid }
  return (
    <section className="card pad">
      <ChangeForm
        before={application}
        label={t`Settings of this application`}
        refine={refine}
        fieldOf={fieldOf}
        texts={useApplicationTexts()}
        wantedOf={(values) => {
          const wanted = readApplicationForm(values)
          note(wanted)
          return wanted
        }}
        read={() => readApplication(path.id)}
        write={(body) => answer(api.PATCH('/api/v1/application/{id}', { params: { path }, body }))}
        onSaved={async () => {
          await Promise.all([
            readApplicationsAgain(),
            queries.invalidateQueries({ queryKey: ['licences'] }),
          ])
        }}
        saved={<Trans>The application is changed.</Trans>}
      >
        {(shown) => <ApplicationFields before={shown} />}
      </ChangeForm>
    </section>
  )
}
