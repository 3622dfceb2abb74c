import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useDates } from '../../parts/dates.ts'
import { Form } from '../../parts/Form.tsx'
import { SelectField } from '../../parts/fields.tsx'
import { SecretOnce, type ShownSecret } from '../../parts/SecretOnce.tsx'

const DAY_SECONDS = 86_400

interface MadeSecret extends ShownSecret {
  /** Until when the one before counts. */
  readonly oldUntil: string
}

/** Asks how long the present secret still counts, makes a new one, and shows it once. */
export function NewSecret({
  of,
  isFirst = false,
  make,
  onDone,
}: {
  of: string
  /** Whether there is no secret yet: then nothing is asked. */
  isFirst?: boolean
  make: (oldSeconds: number) => Promise<MadeSecret>
  onDone?: () => void
}) {
  const [asks, ask] = useState(false)
  const [made, setMade] = useState<MadeSecret>()
  return (
    <>
      <div>
        <Button onClick={() => ask(true)}>
          <Trans>New secret</Trans>
        </Button>
      </div>
      {asks && (
        <Question
          isFirst={isFirst}
          onClose={() => ask(false)}
          onSend={async (seconds) => {
            setMade(await make(seconds))
            ask(false)
          }}
        />
      )}
      {made && (
        <SecretOnce
          title={
            <Trans>
              The new secret of <bdi>{of}</bdi>
            </Trans>
          }
          shown={made}
          onKept={() => {
            setMade(undefined)
            onDone?.()
          }}
        >
          {!isFirst && <Until at={made.oldUntil} />}
        </SecretOnce>
      )}
    </>
  )
}

function Until({ at }: { at: string }) {
  const { moment } = useDates()
  const isOver = new Date(at).getTime() <= Date.now()
  return (
    <p>
      {isOver ? (
        <Trans>The previous secret no longer counts.</Trans>
      ) : (
        <Trans>The previous secret counts until {moment(at)}.</Trans>
      )}
    </p>
  )
}

function Question({
  isFirst,
  onClose,
  onSend,
}: {
  isFirst: boolean
  onClose: () => void
  onSend: (oldSeconds: number) => Promise<void>
}) {
  const { t } = useLingui()
  return (
    <Dialog title={<Trans>Make a new secret?</Trans>} onClose={onClose}>
      <Form label={t`New secret`} onSend={({ old = '0' }) => onSend(Number(old))}>
        {({ busy }) => (
          <>
            {isFirst ? (
              <p>
                <Trans>It is shown once, so have the place ready where you keep it.</Trans>
              </p>
            ) : (
              <SelectField
                name="old"
                label={<Trans>The current secret counts for</Trans>}
                hint={<Trans>Until then, put the new one into the program.</Trans>}
                defaultValue={String(DAY_SECONDS)}
              >
                <option value="3600">{t`one more hour`}</option>
                <option value={DAY_SECONDS}>{t`one more day`}</option>
                <option value={7 * DAY_SECONDS}>{t`7 more days`}</option>
                <option value={30 * DAY_SECONDS}>{t`30 more days`}</option>
                <option value="0">{t`no time: it ends now`}</option>
              </SelectField>
            )}
            <div className="row gap-2 row-wrap">
              <Button look="main" type="submit" busy={busy}>
                <Trans>Make a new secret</Trans>
              </Button>
              <Button look="quiet" onClick={onClose}>
                <Trans>Not now</Trans>
              </Button>
            </div>
          </>
        )}
      </Form>
    </Dialog>
  )
}
