import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Licence, LicenceChange } from '@tessera/client'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMe } from '../../app/me.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button, LinkButton } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Form } from '../../parts/fields.tsx'
import { useProblemText } from '../../parts/problemText.ts'
import { toast } from '../../parts/toasts.ts'
import { LicenceFrame } from './LicenceFrame.tsx'
import { SettingsFields } from './SettingsFields.tsx'
import { changesOf, readSettings } from './settings.ts'

/** How a licence works. */
export function ChangePage({ id }: { id: string }) {
  const isAdmin = useMe().data?.role === 'admin'
  const { t } = useLingui()
  return (
    <LicenceFrame id={id} page={t`Change`}>
      {(licence) => (isAdmin ? <Change licence={licence} /> : <NotYours id={id} />)}
    </LicenceFrame>
  )
}

/** What a licence admin may not change, and who may. */
function NotYours({ id }: { id: string }) {
  return (
    <Banner
      kind="wait"
      role="note"
      title={<Trans>Only the operator changes a licence</Trans>}
      acts={
        <LinkButton to={`/licence/${id}/members`}>
          <Trans>Members</Trans>
        </LinkButton>
      }
    >
      <p>
        <Trans>
          Seats, dates and the rule when it is full are changed by a platform admin of this server:
          ask there. You invite members, and put people out.
        </Trans>
      </p>
    </Banner>
  )
}

function Change({ licence }: { licence: Licence }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  // What was shown when the form was opened: a refresh must not change what is compared.
  const [before] = useState(licence)
  const console_ = `/licence/${licence.uuid}`
  return (
    <>
      <section className="card pad narrow-form">
        <Form
          label={t`Settings of this licence`}
          onSend={async (values) => {
            const body = changesOf(before, readSettings(values))
            if (Object.keys(body).length > 0) await changeLicence(licence.uuid, body)
            toast(<Trans>The licence is changed.</Trans>)
            navigate(console_)
          }}
        >
          {({ busy }) => (
            <>
              <SettingsFields before={before} />
              <div className="row gap-2 row-wrap">
                <Button look="main" type="submit" busy={busy}>
                  <Trans>Save</Trans>
                </Button>
                <LinkButton to={console_} look="quiet">
                  <Trans>Not now</Trans>
                </LinkButton>
              </div>
            </>
          )}
        </Form>
      </section>
      <Suspend licence={licence} />
    </>
  )
}

async function changeLicence(id: string, body: LicenceChange): Promise<void> {
  await answer(api.PATCH('/api/v1/licence/{id}', { params: { path: { id } }, body }))
  await Promise.all(
    ['licence', 'licences', 'licence-seats', 'line', 'advice'].map((noun) =>
      queries.invalidateQueries({ queryKey: [noun] }),
    ),
  )
}

/** Stops a licence for everybody, for a while. */
function Suspend({ licence }: { licence: Licence }) {
  const [asks, ask] = useState(false)
  const { sentence } = useProblemText()
  const { uuid, suspended } = licence
  const set = useMutation({
    mutationFn: (next: boolean) => changeLicence(uuid, { suspended: next }),
    onSettled: () => ask(false),
  })
  return (
    <section className="card pad stack narrow-form">
      <h2>{suspended ? <Trans>It is suspended</Trans> : <Trans>Suspend the licence</Trans>}</h2>
      <p>
        {suspended ? (
          <Trans>Nobody can take a seat until you resume it.</Trans>
        ) : (
          <Trans>Every login under it ends at once, and nobody comes in until you resume it.</Trans>
        )}
      </p>
      {set.error && (
        <Banner kind="no" title={<Trans>That did not work</Trans>}>
          <p>{sentence(set.error)}</p>
        </Banner>
      )}
      <div>
        {suspended ? (
          <Button busy={set.isPending} onClick={() => set.mutate(false)}>
            <Trans>Resume</Trans>
          </Button>
        ) : (
          <Button look="danger" busy={set.isPending} onClick={() => ask(true)}>
            <Trans>Suspend</Trans>
          </Button>
        )}
      </div>
      {asks && (
        <Dialog title={<Trans>Suspend this licence?</Trans>} onClose={() => ask(false)}>
          <p>
            <Trans>
              People who are in are logged out now. What they have not saved may be lost.
            </Trans>
          </p>
          <div className="row gap-2 row-wrap">
            <Button look="danger-main" busy={set.isPending} onClick={() => set.mutate(true)}>
              <Trans>Suspend</Trans>
            </Button>
            <Button look="quiet" onClick={() => ask(false)}>
              <Trans>Not now</Trans>
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  )
}
