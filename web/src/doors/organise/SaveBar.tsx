import { Plural, Trans } from '@lingui/react/macro'
import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Event } from '@tessera/client'
import type { ReactNode } from 'react'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button, LinkButton } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { useProblemText } from '../../parts/problemText.ts'
import { toast } from '../../parts/toasts.ts'
import { isReady } from './Checklist.tsx'
import { TellHolders } from './TellHolders.tsx'
import type { Saving } from './useSaving.ts'

/** Whether all is saved, and the acts that others notice. */
export function SaveBar({ event, saving }: { event: Event; saving: Saving }) {
  const { sentence } = useProblemText()
  const publish = useMutation({
    mutationFn: async () => {
      if (!(await saving.flush())) return false
      const params = { path: { id: event.uuid } }
      const published = await answer(api.POST('/api/v1/event/{id}/publish', { params }))
      queries.setQueryData(['event', event.uuid], published)
      return true
    },
    onSuccess(isDone) {
      if (isDone) toast(<Trans>Published. Everybody can find it now.</Trans>)
      void queries.invalidateQueries({ queryKey: ['events'] })
    },
  })
  if (event.status === 'CANCELLED')
    return (
      <Banner kind="no" title={<Trans>This event is cancelled</Trans>} role="note">
        <Trans>It can no longer be changed. Make a new one if it takes place after all.</Trans>
      </Banner>
    )
  const ready = isReady(saving)
  return (
    <>
      {saving.asks ? <Question event={event} saving={saving} /> : <TellHolders event={event} />}
      {(saving.state === 'refused' || publish.error) && (
        <Banner kind="no" title={<Trans>That did not work</Trans>}>
          {sentence(publish.error ?? saving.problem)}
        </Banner>
      )}
      <div className="savebar">
        <SaveWord saving={saving} />
        <span className="row gap-2 row-wrap">
          <LinkButton to={`/event/${event.uuid}`}>
            <Trans>See as visitor</Trans>
          </LinkButton>
          {event.status === 'DRAFT' && (
            <Button
              look="main"
              busy={publish.isPending}
              onClick={() => publish.mutate()}
              {...(!ready && { notYet: <Trans>Correct what is red first.</Trans> })}
            >
              <Trans>Publish</Trans>
            </Button>
          )}
        </span>
      </div>
    </>
  )
}

/** A change that stands on the tickets of others is asked about once. */
function Question({ event, saving }: { event: Event; saving: Saving }) {
  return (
    <Banner
      kind="wait"
      title={
        <Plural
          value={event.registered}
          one="# person has a ticket that says otherwise"
          other="# people have tickets that say otherwise"
        />
      }
      acts={
        <>
          <Button look="main" onClick={saving.allow}>
            <Trans>Change it for everybody</Trans>
          </Button>
          <Button onClick={saving.putBack}>
            <Trans>Put it back</Trans>
          </Button>
        </>
      }
    >
      <Trans>
        You changed when or where it is. The tickets show the change as soon as it is saved. You can
        then tell people by letter.
      </Trans>
    </Banner>
  )
}

function SaveWord({ saving }: { saving: Saving }) {
  const { time } = useDates()
  const { state, savedAt, isPending, asks } = saving
  const at = savedAt === undefined ? undefined : time(savedAt)
  if (state === 'unreachable')
    return (
      <Word icon={<IconCloudOff className="i" aria-hidden="true" />}>
        <Trans>Not saved: no answer from the server. It is kept here and sent by itself.</Trans>
      </Word>
    )
  if (state === 'saving')
    return (
      <Word icon={<IconCloudUp className="i" aria-hidden="true" />}>
        <Trans>Saving</Trans>
      </Word>
    )
  if (asks)
    return (
      <Word icon={<IconCloudOff className="i" aria-hidden="true" />}>
        <Trans>Time or venue is not saved yet</Trans>
      </Word>
    )
  if (isPending && (state === 'refused' || Object.keys(saving.faults).length > 0))
    return (
      <Word icon={<IconCloudOff className="i" aria-hidden="true" />}>
        <Trans>Not saved: correct what is marked</Trans>
      </Word>
    )
  if (isPending)
    return (
      <Word icon={<IconCloudUp className="i" aria-hidden="true" />}>
        <Trans>Saving</Trans>
      </Word>
    )
  return (
    <Word icon={<IconCloudCheck className="i" aria-hidden="true" />}>
      {at ? <Trans>Saved {at}</Trans> : <Trans>Saves by itself as you type</Trans>}
    </Word>
  )
}

function Word({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="small muted row gap-2" role="status">
      {icon}
      <span>{children}</span>
    </span>
  )
}
