import { Plural, Trans } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Event } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { ErrorLine } from '../../parts/ErrorLine.tsx'
import { toast } from '../../parts/toasts.ts'

/** Asks whether those who have tickets are to be told that the time or the place has changed. */
export function TellHolders({ event }: { event: Event }) {
  const params = { path: { id: event.uuid } }
  // Each save of the event may have been a move.
  const key = ['event', event.uuid, 'letter', event.updated_at]
  const letter = useQuery({
    queryKey: key,
    queryFn: () => answer(api.GET('/api/v1/event/{id}/letter', { params })),
    enabled: event.status === 'PUBLISHED',
    placeholderData: (before) => before,
  }).data
  const [leftAt, setLeftAt] = useState<string | null>(null)
  const tell = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/event/{id}/letter', { params })),
    onSuccess(told) {
      queries.setQueryData(key, told)
      toast(
        <Plural
          value={told.holders}
          one="A letter to # person is on its way."
          other="Letters to # people are on their way."
        />,
      )
    },
  })
  if (event.status !== 'PUBLISHED' || !letter?.moved_at || letter.holders === 0) return null
  if (letter.told_at !== null || letter.moved_at === leftAt) return null
  return (
    <Banner
      kind="wait"
      title={
        <Plural
          value={letter.holders}
          one="Tell the one who has a ticket?"
          other="Tell the # who have tickets?"
        />
      }
      acts={
        <>
          <Button look="main" busy={tell.isPending} onClick={() => tell.mutate()}>
            <Trans>Tell them by letter</Trans>
          </Button>
          <Button onClick={() => setLeftAt(letter.moved_at)}>
            <Trans>Not now</Trans>
          </Button>
        </>
      }
    >
      <Trans>
        The time or the place has changed. Each gets a letter in their language, with the new time
        for their calendar.
      </Trans>
      <ErrorLine error={tell.error} />
    </Banner>
  )
}
