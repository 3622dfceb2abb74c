import { Trans, useLingui } from '@lingui/react/macro'
import type { Application } from '@tessera/client'
import { useState } from 'react'
import { Fold } from '../../../parts/Fold.tsx'
import { AreaField, CheckField, SelectField, TextField } from '../../../parts/fields.tsx'

const MOST_CHARACTERS = 42_000

export function ApplicationFields({ before }: { before?: Application }) {
  return (
    <>
      <TextField
        name="name"
        label={<Trans>Name</Trans>}
        hint={<Trans>People read it when they log in.</Trans>}
        defaultValue={before?.name}
        maxLength={100}
        required
        dir="auto"
      />
      {!before && <Kind />}
      <AreaField
        name="redirect_uris"
        className="code lines"
        label={<Trans>Redirect addresses</Trans>}
        hint={
          <Trans>
            Where people come back to after they log in. One per line, letter by letter as the
            application sends them.
          </Trans>
        }
        defaultValue={before?.redirect_uris.join('\n')}
        maxLength={MOST_CHARACTERS}
        rows={3}
        spellCheck={false}
        autoCapitalize="none"
        required
      />
      <AreaField
        name="post_logout_redirect_uris"
        className="code lines"
        label={<Trans>Logout addresses</Trans>}
        hint={
          <Trans>
            Where people may go after they log out. One per line; none: they stay on a page of this
            server.
          </Trans>
        }
        defaultValue={before?.post_logout_redirect_uris.join('\n')}
        maxLength={MOST_CHARACTERS}
        rows={2}
        spellCheck={false}
        autoCapitalize="none"
      />
      <CheckField name="requires_licence" defaultChecked={before?.requires_licence ?? true}>
        <Trans>People need a licence seat to come in</Trans>
      </CheckField>
      <Fold title={<Trans>More settings</Trans>}>
        <MoreFields before={before} />
      </Fold>
    </>
  )
}

/** It cannot be changed later. */
function Kind() {
  const [isPublic, choose] = useState(false)
  const kinds = [
    {
      value: 'no',
      name: <Trans>It runs on a server</Trans>,
      meaning: <Trans>It gets a secret, and can keep it. So do most applications.</Trans>,
    },
    {
      value: 'yes',
      name: <Trans>It runs with the people</Trans>,
      meaning: <Trans>A page without a server, or an app on a phone. It gets no secret.</Trans>,
    },
  ]
  return (
    <fieldset className="stack stack-2 plain-fieldset">
      <legend className="label">
        <Trans>Where it runs. This cannot be changed later.</Trans>
      </legend>
      {kinds.map(({ value, name, meaning }) => (
        <label key={value} className="choice">
          <input
            type="radio"
            name="public"
            value={value}
            checked={isPublic === (value === 'yes')}
            onChange={() => choose(value === 'yes')}
          />
          <span>
            <span className="strong">{name}</span>
            <br />
            <span className="small muted">{meaning}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function MoreFields({ before }: { before: Application | undefined }) {
  const { t } = useLingui()
  return (
    <>
      <TextField
        name="audience"
        className="code"
        label={<Trans>Audience</Trans>}
        hint={
          before ? (
            <Trans>The “aud” of its access tokens. No other application may have the same.</Trans>
          ) : (
            <Trans>The “aud” of its access tokens. Empty: where its first address leads.</Trans>
          )
        }
        defaultValue={before?.audience}
        maxLength={200}
        required={before !== undefined}
        spellCheck={false}
        autoCapitalize="none"
      />
      <TextField
        name="backchannel_logout_uri"
        className="code"
        label={<Trans>Address for logout notices</Trans>}
        hint={
          <Trans>
            Back-channel logout: with it, a licence seat is free at once when a login ends
            elsewhere.
          </Trans>
        }
        defaultValue={before?.backchannel_logout_uri ?? ''}
        maxLength={2000}
        inputMode="url"
        spellCheck={false}
        autoCapitalize="none"
      />
      <SelectField
        name="pkce"
        label={<Trans>Code challenge (PKCE)</Trans>}
        hint={<Trans>Optional is for a program with a secret that cannot send one.</Trans>}
        defaultValue={before?.pkce ?? 'required'}
      >
        <option value="required">{t`Required`}</option>
        <option value="optional">{t`Optional`}</option>
      </SelectField>
      <TextField
        name="access_token_seconds"
        label={<Trans>Seconds that an access token counts</Trans>}
        hint={<Trans>60 to 300. A seat may stay taken so long after a logout.</Trans>}
        type="number"
        inputMode="numeric"
        min={60}
        max={300}
        step={1}
        required
        defaultValue={before?.access_token_seconds ?? 300}
      />
    </>
  )
}
