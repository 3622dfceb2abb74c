import { Trans } from '@lingui/react/macro'

/** Where a person who connects a program reads on. */
export function Documentation() {
  return (
    <p className="small muted">
      <Trans>
        Read on: <a href="/docs">the API of this server</a>. Tried configurations for Apache,
        Authlib, Auth.js, openid-client, oidc-client-ts, Passport and GitLab are in the source of
        Tessera, in <span className="code">docs/your-application.md</span>.
      </Trans>
    </p>
  )
}
