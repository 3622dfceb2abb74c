import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Licence, LicenceChange } from '@tessera/client'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMe } from '../../app/me.ts'
import { AfterQuestion } from '../../parts/AfterQuestion.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button, LinkButton } from '../../parts/Button.tsx'
import { ErrorBanner } from '../../parts/ErrorBanner.tsx'
import { ChangeForm } from './ChangeForm.tsx'
import { LicenceFrame } from './LicenceFrame.tsx'
import { SettingsFields } from './SettingsFields.tsx'
import { readSettings, sameSetting } from './settings.ts'
import { readLicence } from './useLicence.ts'
import { useSettingTexts } from './useSettingTexts.ts'

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
  const consolePath = `/licence/${licence.uuid}`
  return (
    <>
      <section className="card pad narrow-form">
        <ChangeForm
          before={licence}
          label={t`Settings of this licence`}
          texts={useSettingTexts()}
          wantedOf={readSettings}
          same={sameSetting}
          read={() => readLicence(licence.uuid)}
          write={(body) => changeLicence(licence.uuid, body)}
          onSaved={async () => {
            await readLicencesAgain()
            navigate(consolePath)
          }}
          saved={<Trans>The licence is changed.</Trans>}
          leaveTo={consolePath}
        >
          {(shown) => <SettingsFields before={shown} />}
        </ChangeForm>
      </section>
      <Suspend licence={licence} />
    </>
  )
}

async function changeLicence(id: string, body: LicenceChange): Promise<Licence> {
  const changed = await answer(
    api.PATCH('/api/v1/licence/{id}', { params: { path: { id } }, body }),
  )
  // Service accounts may get less; people get the whole licence.
  return 'serial' in changed ? changed : readLicence(id)
}

async function readLicencesAgain(): Promise<void> {
  await Promise.all(
    ['licence', 'licences', 'licence-seats', 'line', 'advice'].map((noun) =>
      queries.invalidateQueries({ queryKey: [noun] }),
    ),
  )
}

/** Stops a licence for everybody, for a while. */
function Suspend({ licence: { uuid, suspended, active } }: { licence: Licence }) {
  const set = async (change: LicenceChange) => {
    await changeLicence(uuid, change)
    await readLicencesAgain()
  }
  if (!active)
    return (
      <Stopped
        title={<Trans>It is switched off</Trans>}
        act={<Trans>Switch it on</Trans>}
        onResume={() => set({ active: true })}
      />
    )
  if (suspended)
    return (
      <Stopped
        title={<Trans>It is suspended</Trans>}
        act={<Trans>Resume</Trans>}
        onResume={() => set({ suspended: false })}
      />
    )
  return (
    <section className="card pad stack narrow-form">
      <h2>
        <Trans>Suspend the licence</Trans>
      </h2>
      <p>
        <Trans>Every login under it ends at once, and nobody comes in until you resume it.</Trans>
      </p>
      <AfterQuestion
        act={<Trans>Suspend</Trans>}
        question={<Trans>Suspend this licence?</Trans>}
        meaning={
          <Trans>People who are in are logged out now. What they have not saved may be lost.</Trans>
        }
        keep={<Trans>Not now</Trans>}
        onDo={() => set({ suspended: true })}
      />
    </section>
  )
}

function Stopped({
  title,
  act,
  onResume,
}: {
  title: ReactNode
  act: ReactNode
  onResume: () => Promise<void>
}) {
  const resume = useMutation({ mutationFn: onResume })
  return (
    <section className="card pad stack narrow-form">
      <h2>{title}</h2>
      <p>
        <Trans>Nobody can take a seat until you resume it.</Trans>
      </p>
      <ErrorBanner error={resume.error} />
      <div>
        <Button busy={resume.isPending} onClick={() => resume.mutate()}>
          {act}
        </Button>
      </div>
    </section>
  )
}
