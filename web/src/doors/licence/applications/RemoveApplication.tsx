import { Plural, Trans } from '@lingui/react/macro'
import type { Application } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { useLocation } from 'wouter'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { AfterQuestion } from '../../../parts/AfterQuestion.tsx'
import { toast } from '../../../parts/toasts.ts'
import { useLicencesOf } from './ApplicationLicences.tsx'

export function RemoveApplication({ application }: { application: Application }) {
  const [, navigate] = useLocation()
  const { uuid, name } = application
  const licences = useLicencesOf(uuid).items?.length ?? 0
  return (
    <section className="card pad stack">
      <h2>
        <Trans>Remove the application</Trans>
      </h2>
      <p>
        <Trans>Nobody logs in through it any more, and its tokens no longer count here.</Trans>
      </p>
      <AfterQuestion
        act={<Trans>Remove</Trans>}
        question={
          <Trans>
            Remove <bdi>{name}</bdi>?
          </Trans>
        }
        meaning={
          <Trans>
            It is gone at once, with its secret, and this cannot be undone. Registered again, it has
            another client id and another secret.
          </Trans>
        }
        keep={<Trans>Keep</Trans>}
        {...(licences > 0 && { notYet: <ChangeLicencesFirst licences={licences} /> })}
        explain={(failure) =>
          failure instanceof Problem && failure.code === 'state_conflict' ? (
            <Trans>A licence is for this application. Change that licence first.</Trans>
          ) : undefined
        }
        onDo={async () => {
          await answer(api.DELETE('/api/v1/application/{id}', { params: { path: { id: uuid } } }))
          toast(
            <Trans>
              <bdi>{name}</bdi> is removed.
            </Trans>,
          )
          navigate('/licence/applications', { replace: true })
          queries.removeQueries({ queryKey: ['application', uuid] })
          await queries.invalidateQueries({ queryKey: ['applications'] })
        }}
      />
    </section>
  )
}

function ChangeLicencesFirst({ licences }: { licences: number }) {
  return (
    <Plural
      value={licences}
      one="A licence is for this application alone. Change it first."
      other="# licences are for this application alone. Change them first."
    />
  )
}
