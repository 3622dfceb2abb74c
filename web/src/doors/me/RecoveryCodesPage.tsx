import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { mustBeginAnew } from '../../app/session.ts'
import { LinkButton } from '../../parts/Button.tsx'
import { Empty } from '../../parts/states.tsx'
import { usePage } from '../../parts/usePage.ts'
import { EnrolFrame } from './EnrolFrame.tsx'
import { handOnCodes, readHandedOnCodes } from './enrolling.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { Steps } from './Steps.tsx'
import { useBack } from './useBack.ts'

/** The last of three steps. Codes that were shown once are not shown again, even by a reload. */
export function RecoveryCodesPage() {
  const { t } = useLingui()
  usePage(t`Keep these ten codes`)
  const { back } = useBack()
  const [, navigate] = useLocation()
  const [codes] = useState(readHandedOnCodes)
  useEffect(() => () => handOnCodes(undefined), [])
  if (!codes)
    return (
      <EnrolFrame back="/me" title={<Trans>Recovery codes</Trans>}>
        <h1>
          <Trans>Recovery codes</Trans>
        </h1>
        <Empty
          picture="door"
          title={<Trans>They were shown once</Trans>}
          acts={
            <>
              <LinkButton to="/me/factor" look="main">
                <Trans>Make ten new codes</Trans>
              </LinkButton>
              <LinkButton to={back}>
                <Trans>Go on without</Trans>
              </LinkButton>
            </>
          }
        >
          <Trans>
            This server does not know them any more. If you have not kept them, make new ones; the
            old ones then no longer work.
          </Trans>
        </Empty>
      </EnrolFrame>
    )
  return (
    <EnrolFrame back={back} title={<Trans>Recovery codes</Trans>}>
      <div className="stack stack-2">
        <Steps step={3} />
        <h1>
          <Trans>Keep these ten codes</Trans>
        </h1>
        <p className="muted no-print">
          <Trans>
            If you lose your phone, one of them lets you in, once. They are shown this one time
            only.
          </Trans>
        </p>
      </div>
      <RecoveryCodes
        codes={codes}
        onKept={() => {
          if (mustBeginAnew()) window.location.replace(back)
          else navigate(back, { replace: true })
        }}
      />
    </EnrolFrame>
  )
}
