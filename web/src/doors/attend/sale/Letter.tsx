import { Trans } from '@lingui/react/macro'
import { IconMail } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { useMe } from '../../../app/me.ts'
import { Button } from '../../../parts/Button.tsx'
import { ErrorLine } from '../../../parts/ErrorLine.tsx'

const LOOK_AGAIN_MS = 10_000

/** What became of the letter with the tickets, and sending it again. */
export function Letter({ orderId }: { orderId: string }) {
  const email = useMe().data?.email
  const queryKey = ['order', orderId, 'letters']
  const path = { id: orderId }
  const letters = useQuery({
    queryKey,
    queryFn: () => answer(api.GET('/api/v1/order/{id}/letter', { params: { path } })),
    refetchInterval: ({ state }) =>
      state.data?.items[0]?.status === 'WAITING' ? LOOK_AGAIN_MS : false,
  }).data?.items
  const send = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/order/{id}/letter', { params: { path } })),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  })
  if (!letters) return null
  const newest = letters[0]?.status
  return (
    <>
      <Button
        wide
        busy={send.isPending}
        icon={<IconMail className="i" aria-hidden="true" />}
        {...(newest === 'WAITING' && {
          notYet: <Trans>A letter to {email} is on its way.</Trans>,
        })}
        onClick={() => send.mutate()}
      >
        {newest === undefined ? (
          <Trans>Send me a letter</Trans>
        ) : (
          <Trans>Send the letter again</Trans>
        )}
      </Button>
      {newest === 'SENT' && (
        <p className="hint">
          <Trans>It was sent to {email}.</Trans>
        </p>
      )}
      {newest === 'GIVEN_UP' && (
        <p className="hint">
          <Trans>It could not be sent to {email}.</Trans>
        </p>
      )}
      <ErrorLine error={send.error} />
    </>
  )
}
