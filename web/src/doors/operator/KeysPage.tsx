import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { SigningKey } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Badge } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useDates } from '../../parts/dates.ts'
import { ErrorBanner } from '../../parts/ErrorBanner.tsx'
import { Show } from '../../parts/states.tsx'
import { toast } from '../../parts/toasts.ts'
import { ServerShell } from './ServerShell.tsx'

type Purpose = SigningKey['purpose']

const KEYS = ['signing-keys'] as const
const PURPOSES: readonly Purpose[] = ['access_tokens', 'licence_files']

/** The keys that sign. A new one is made after a question, because it cannot be undone. */
export function KeysPage() {
  const { t } = useLingui()
  return (
    <ServerShell title={t`Signing keys`}>
      <Keys />
    </ServerShell>
  )
}

function Keys() {
  const [asked, ask] = useState<Purpose>()
  const query = useQuery({
    queryKey: KEYS,
    queryFn: async () => (await answer(api.GET('/api/v1/signing-key'))).items,
  })
  return (
    <>
      <Show query={query}>
        {(keys) => (
          <>
            {PURPOSES.map((purpose) => (
              <section key={purpose} className="stack stack-3">
                <h2>
                  <PurposeName purpose={purpose} />
                </h2>
                <KeyList keys={keys.filter((key) => key.purpose === purpose)} />
                <div>
                  <Button onClick={() => ask(purpose)}>
                    <Trans>Make a new key</Trans>
                  </Button>
                </div>
              </section>
            ))}
          </>
        )}
      </Show>
      {asked && <NewKey purpose={asked} onDone={() => ask(undefined)} />}
    </>
  )
}

function KeyList({ keys }: { keys: readonly SigningKey[] }) {
  if (keys.length === 0)
    return (
      <p className="muted">
        <Trans>None yet. The first one is made when it is needed.</Trans>
      </p>
    )
  return (
    <ul className="card list">
      {keys.map((key) => (
        <KeyRow key={key.kid} shown={key} />
      ))}
    </ul>
  )
}

function PurposeName({ purpose }: { purpose: Purpose }) {
  return purpose === 'access_tokens' ? (
    <Trans>For access tokens</Trans>
  ) : (
    <Trans>For licence files</Trans>
  )
}

function KeyRow({ shown }: { shown: SigningKey }) {
  const { kid, created_at, signs_from, is_current, retired_at } = shown
  const { moment } = useDates()
  const isComing = !is_current && Date.parse(signs_from) > Date.now()
  return (
    <li className="item row-wrap">
      <span className="grow">
        <span className="code wrap">{kid}</span>
        <br />
        <span className="small muted">
          <Trans>Made {moment(created_at)}</Trans>
          {isComing && (
            <>
              {' · '}
              <Trans>signs from {moment(signs_from)}</Trans>
            </>
          )}
          {retired_at && (
            <>
              {' · '}
              <Trans>what it signed counts until {moment(retired_at)}</Trans>
            </>
          )}
        </span>
      </span>
      {is_current && (
        <Badge kind="yes">
          <Trans>Signs now</Trans>
        </Badge>
      )}
    </li>
  )
}

/** Asks first: what a key has signed cannot be signed by another. */
function NewKey({ purpose, onDone }: { purpose: Purpose; onDone: () => void }) {
  const [isStolen, setStolen] = useState(false)
  const make = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/signing-key', { body: { purpose, at_once: isStolen } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: KEYS })
      toast(<Trans>The new key is made.</Trans>)
      onDone()
    },
  })
  const isTokens = purpose === 'access_tokens'
  return (
    <Dialog title={<Trans>Make a new key?</Trans>} onClose={onDone}>
      <p>
        {isTokens ? (
          <Trans>
            It signs after ten minutes, when others have fetched it. The old one counts until its
            last token has run out. Nobody is logged out.
          </Trans>
        ) : (
          <Trans>It signs at once. Files that the old keys have signed stay good.</Trans>
        )}
      </p>
      <label className="check">
        <input
          type="checkbox"
          checked={isStolen}
          onChange={(event) => setStolen(event.target.checked)}
        />
        <span>
          {isTokens ? (
            <Trans>
              The old key may be known to others: end all its access tokens at once. People stay
              logged in.
            </Trans>
          ) : (
            <Trans>
              The old keys may be known to others: withdraw them. Every licence file must be made
              again.
            </Trans>
          )}
        </span>
      </label>
      <ErrorBanner error={make.error} title={<Trans>No key was made</Trans>} />
      <div className="row row-wrap gap-2">
        <Button
          look={isStolen ? 'danger-main' : 'main'}
          busy={make.isPending}
          onClick={() => make.mutate()}
        >
          {isStolen ? <Trans>Replace it at once</Trans> : <Trans>Make a new key</Trans>}
        </Button>
        <Button onClick={onDone}>
          <Trans>Keep the keys</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
