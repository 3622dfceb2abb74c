import { Trans, useLingui } from '@lingui/react/macro'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMe } from '../../app/me.ts'
import { Badge, Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { Form, type Values } from '../../parts/Form.tsx'
import { CodeField } from '../../parts/fields.tsx'
import { Show } from '../../parts/states.tsx'
import { usePage } from '../../parts/usePage.ts'
import { handOn, showKey } from './enrolling.ts'
import { emptyCode } from './OwnCode.tsx'
import { OwnPage } from './OwnPage.tsx'
import { FACTOR, useOwnFactor } from './ownQueries.ts'
import { ProofFields, proofOf, proofText } from './ProofFields.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

const CODES = 10

/** The authenticator: since when, how many recovery codes are left, and the move to a new phone. */
export function FactorPage() {
  const { t } = useLingui()
  usePage(t`Authenticator`)
  return (
    <OwnPage title={<Trans>Authenticator</Trans>}>
      <Factor />
    </OwnPage>
  )
}

function Factor() {
  const query = useOwnFactor()
  const { longDay } = useDates()
  return (
    <Show query={query}>
      {({ confirmed_at, recovery_codes_left }) => (
        <>
          <div className="stack stack-2">
            <h1>
              <Trans>Authenticator</Trans>
            </h1>
            <p className="row gap-2 row-wrap">
              <Badge kind={confirmed_at ? 'yes' : 'wait'}>
                {confirmed_at ? <Trans>On</Trans> : <Trans>Off</Trans>}
              </Badge>
              {confirmed_at && (
                <span className="muted">
                  <Trans>since {longDay(confirmed_at)}</Trans>
                </span>
              )}
            </p>
          </div>
          <MoveToNewPhone />
          <OwnRecoveryCodes left={recovery_codes_left} />
        </>
      )}
    </Show>
  )
}

/** Asks who one is, and shows a key for the new phone. The old one goes on working until then. */
function MoveToNewPhone() {
  const me = useMe({ asks: true }).data
  const [, navigate] = useLocation()
  async function send(values: Values, form: HTMLFormElement) {
    if (!me) return
    const { password, ...proof } = proofOf(values)
    const person = { username: me.username, password }
    try {
      handOn({ ...person, key: await showKey(person, proof), isMove: true })
    } catch (error) {
      emptyCode(form)
      throw error
    }
    navigate('/factor/new?back=%2Fme%2Ffactor')
  }
  return (
    <Form onSend={send} className="card pad stack stack-6" explain={proofText}>
      {({ busy }) => (
        <>
          <div className="stack stack-1">
            <h2 className="size-l">
              <Trans>Move it to a new phone</Trans>
            </h2>
            <p className="muted">
              <Trans>
                The old phone goes on working until the new one has shown its first code.
              </Trans>
            </p>
          </div>
          <ProofFields label={<Trans>Password</Trans>} />
          <div>
            <Button look="main" type="submit" busy={busy}>
              <Trans>Set up the new phone</Trans>
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}

function OwnRecoveryCodes({ left }: { left: number }) {
  const [isAsking, setAsking] = useState(false)
  const [codes, setCodes] = useState<readonly string[]>()
  if (codes)
    return (
      <section className="card pad stack">
        <h2 className="size-l">
          <Trans>Keep these ten codes</Trans>
        </h2>
        <p className="muted">
          <Trans>They are shown this one time only. The old ones no longer work.</Trans>
        </p>
        <RecoveryCodes
          codes={codes}
          onKept={() => {
            setCodes(undefined)
            setAsking(false)
          }}
        />
      </section>
    )
  return (
    <section className="card pad stack">
      <div className="row between row-wrap">
        <h2 className="size-l">
          <Trans>Recovery codes</Trans>
        </h2>
        <span className="strong">
          <Trans>
            {left} of {CODES} left
          </Trans>
        </span>
      </div>
      <div className="meter codes-meter" aria-hidden="true">
        {Array.from({ length: CODES }, (_, index) => (
          <i key={index} className={index < left ? `full-${(index % 4) + 1}` : ''} />
        ))}
      </div>
      {left < 3 && (
        <Banner
          kind="wait"
          title={left === 0 ? <Trans>No codes are left</Trans> : <Trans>Few codes are left</Trans>}
        >
          <p>
            <Trans>Make ten new ones before you need them.</Trans>
          </p>
        </Banner>
      )}
      {isAsking ? (
        <NewCodes onMade={setCodes} onCancel={() => setAsking(false)} />
      ) : (
        <div>
          <Button
            icon={<IconRefresh className="i" aria-hidden="true" />}
            onClick={() => setAsking(true)}
          >
            <Trans>Make ten new codes</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

function NewCodes({
  onMade,
  onCancel,
}: {
  onMade: (codes: readonly string[]) => void
  onCancel: () => void
}) {
  async function send(values: Values, form: HTMLFormElement) {
    const security_code = (values['security_code'] ?? '').replace(/\s/g, '')
    try {
      const made = await answer(
        api.POST('/api/v1/auth-totp/recovery-codes', { body: { security_code } }),
      )
      onMade(made.recovery_codes)
    } catch (error) {
      emptyCode(form)
      throw error
    }
    await queries.invalidateQueries({ queryKey: FACTOR })
  }
  return (
    <Form onSend={send} className="stack" explain={proofText}>
      {({ busy }) => (
        <>
          <p className="muted">
            <Trans>The codes that you have now stop working, all of them.</Trans>
          </p>
          <CodeField
            name="security_code"
            label={<Trans>Security code</Trans>}
            hint={<Trans>The six digits in your authenticator app now.</Trans>}
            autoFocus
            required
            onFull={(form) => form?.requestSubmit()}
          />
          <div className="row row-wrap gap-2">
            <Button look="main" type="submit" busy={busy}>
              <Trans>Make ten new codes</Trans>
            </Button>
            <Button onClick={onCancel}>
              <Trans>Keep the old ones</Trans>
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}
