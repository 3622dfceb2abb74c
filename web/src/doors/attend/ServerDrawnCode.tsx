import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Failed, Loading } from '../../parts/states.tsx'

/** Half a period, so that a picture is never older than the gate accepts. */
const AGAIN_MS = 10_000

/** Without https a browser keeps no keys: the server draws each code, which needs the network. */
export function ServerDrawnCode({ ticketId }: { ticketId: string }) {
  const { t } = useLingui()
  const query = useQuery({
    queryKey: ['ticket-picture', ticketId],
    refetchInterval: AGAIN_MS,
    queryFn: async () => {
      await answer(api.POST('/api/v1/ticket', { body: { ticket_id: ticketId } }))
      return answer(
        api.GET('/api/v1/ticket/{id}/qr', { params: { path: { id: ticketId } }, parseAs: 'blob' }),
      )
    },
  })
  const source = useObjectUrl(query.data)
  return (
    <>
      <Banner kind="wait" title={<Trans>This page is not opened by https</Trans>}>
        <Trans>
          The code is fetched from the server each time, so it needs the network. Open the same
          address with https, and it works without.
        </Trans>
      </Banner>
      {source ? (
        <img
          className="qr-plain qr-fetched"
          src={source}
          alt={t`The code of your ticket. It changes by itself.`}
        />
      ) : query.error ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </>
  )
}

function useObjectUrl(data: unknown): string | undefined {
  const [source, setSource] = useState<string>()
  useEffect(() => {
    if (!(data instanceof Blob)) return
    const url = URL.createObjectURL(data)
    setSource(url)
    return () => URL.revokeObjectURL(url)
  }, [data])
  return source
}
