import { Trans, useLingui } from '@lingui/react/macro'
import type { Licence } from '@tessera/client'
import { AreaField, CheckField, SelectField, TextField } from '../../parts/fields.tsx'
import { ApplicationChoice } from './ApplicationChoice.tsx'
import { useJsonFault } from './jsonObject.ts'
import { featuresText } from './settings.ts'
import { TimeField } from './TimeField.tsx'

type Before = Partial<Licence>

/** Settings that most licences leave as they are. */
export function MoreSettings({ before }: { before: Before }) {
  const { t } = useLingui()
  return (
    <>
      <ApplicationChoice before={before.application_id ?? null} />
      <SelectField
        name="count_by"
        label={<Trans>What takes one seat</Trans>}
        defaultValue={before.count_by ?? 'user'}
      >
        <option value="user">{t`A person, on any number of machines`}</option>
        <option value="device">{t`A person in one browser`}</option>
        <option value="session">{t`Each login`}</option>
      </SelectField>
      <SelectField
        name="on_shrink"
        label={<Trans>When there are fewer seats than people in</Trans>}
        defaultValue={before.on_shrink ?? 'keep'}
      >
        <option value="keep">{t`Everybody stays, and nobody new comes in`}</option>
        <option value="evict_longest_idle">{t`The longest idle are logged out`}</option>
      </SelectField>
      <LoginTimes before={before} />
      <div>
        <CheckField name="accept_for_members" defaultChecked={before.accept_for_members}>
          <Trans>
            People whom a platform admin adds are members at once, without an invitation
          </Trans>
        </CheckField>
        <CheckField name="tell_members_who_is_in" defaultChecked={before.tell_members_who_is_in}>
          <Trans>Tell members who find it full who is in</Trans>
        </CheckField>
        <CheckField name="keep_session_data" defaultChecked={before.keep_session_data}>
          <Trans>Keep what an application stored with a login for the next login</Trans>
        </CheckField>
      </div>
      <Features before={before} />
    </>
  )
}

function LoginTimes({ before }: { before: Before }) {
  const { release_idle_after_seconds: release } = before
  return (
    <>
      <TimeField
        name="release_idle_after_seconds"
        label={<Trans>Log out a person who was not seen for</Trans>}
        hint={<Trans>15 minutes to 400 days. Empty: only when somebody else needs the seat.</Trans>}
        least={900}
        most={400 * 86_400}
        unit="hours"
        seconds={release ?? undefined}
      />
      <TextField
        name="stay_logged_in_days"
        label={<Trans>Days that a login lasts after its last use</Trans>}
        type="number"
        inputMode="numeric"
        min={1}
        max={365}
        step={1}
        required
        defaultValue={before.stay_logged_in_days ?? 60}
      />
      <TextField
        name="longest_login_days"
        label={<Trans>Days that a login lasts at most</Trans>}
        type="number"
        inputMode="numeric"
        min={1}
        max={400}
        step={1}
        required
        defaultValue={before.longest_login_days ?? 400}
      />
      <TextField
        name="borrow_days"
        label={<Trans>Days for which a seat may be borrowed</Trans>}
        hint={<Trans>For work without network. 0: not at all.</Trans>}
        type="number"
        inputMode="numeric"
        min={0}
        max={90}
        step={1}
        required
        defaultValue={before.borrow_days ?? 0}
      />
    </>
  )
}

function Features({ before }: { before: Before }) {
  const validate = useJsonFault()
  return (
    <AreaField
      name="features"
      className="code lines"
      label={<Trans>Features</Trans>}
      hint={
        <Trans>
          A JSON object for the application. It is also in the licence file. Empty: none.
        </Trans>
      }
      placeholder={'{"modules": ["spectra"]}'}
      defaultValue={featuresText({ features: before.features ?? {} })}
      validate={validate}
      rows={3}
      maxLength={8000}
      spellCheck={false}
      autoCapitalize="none"
    />
  )
}
