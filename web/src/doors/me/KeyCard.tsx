import { Trans, useLingui } from '@lingui/react/macro'
import { IconExternalLink } from '@tabler/icons-react'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { QrPicture } from '../../parts/QrPicture.tsx'
import type { Key } from './enrolling.ts'

/**
 * The key for an authenticator app. On a phone the app opens by a tap, and the picture is folded
 * away; at a desk the picture is open, to be scanned by a phone.
 */
export function KeyCard({ shown }: { shown: Key }) {
  return (
    <>
      <section className="card pad stack phone-only">
        <h2 className="size-l">
          <Trans>1. Add Tessera to the app on this phone</Trans>
        </h2>
        <a className="btn btn-main btn-big btn-wide" href={shown.otpauth_uri}>
          <IconExternalLink className="i" aria-hidden="true" />
          <span>
            <Trans>Open my authenticator app</Trans>
          </span>
        </a>
        <details className="fold">
          <summary>
            <Trans>It does not open, or it is on another phone</Trans>
          </summary>
          <Picture shown={shown} />
        </details>
      </section>
      <section className="card pad stack desk-only">
        <h2 className="size-l">
          <Trans>1. Scan this with the app on your phone</Trans>
        </h2>
        <Picture shown={shown} />
      </section>
    </>
  )
}

function Picture({ shown }: { shown: Key }) {
  const { t } = useLingui()
  const groups = shown.secret.match(/.{1,4}/g) ?? []
  return (
    <div className="key">
      <QrPicture text={shown.otpauth_uri} label={t`Key for your authenticator app`} />
      <div className="stack stack-2">
        <p className="small muted">
          <Trans>No camera? Type this key:</Trans>
        </p>
        <p className="code key-text">{groups.join(' ')}</p>
        <div>
          <CopyButton text={shown.secret} />
        </div>
      </div>
    </div>
  )
}
