import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation, useSearchParams } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { LinkButton } from '../../parts/Button.tsx'
import { Form } from '../../parts/Form.tsx'
import { FormEnd } from '../../parts/FormEnd.tsx'
import { SelectField } from '../../parts/fields.tsx'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { usePage } from '../../parts/usePage.ts'
import { LicenceShell } from './LicenceShell.tsx'
import { SettingsFields } from './SettingsFields.tsx'
import { readSettings } from './settings.ts'
import { useOwners } from './useOwners.ts'

export function NewLicencePage() {
  const { t } = useLingui()
  usePage(t`New licence`)
  const query = useOwners('')
  return (
    <LicenceShell>
      <h1>
        <Trans>New licence</Trans>
      </h1>
      <ShowPages query={query} empty={<NoOwner />}>
        {(owners) => (
          <section className="card pad narrow-form stack">
            <NewLicenceForm
              owners={owners.map((owner) => ({
                id: owner.uuid,
                name: [owner.affiliation, `${owner.name} ${owner.surname}`]
                  .filter(Boolean)
                  .join(' – '),
              }))}
            />
          </section>
        )}
      </ShowPages>
    </LicenceShell>
  )
}

function NoOwner() {
  return (
    <Empty
      picture="door"
      title={<Trans>First an owner</Trans>}
      acts={
        <LinkButton to="/licence/owners/new" look="main">
          <Trans>Add an owner</Trans>
        </LinkButton>
      }
    >
      <Trans>A licence belongs to the institute that buys it.</Trans>
    </Empty>
  )
}

function NewLicenceForm({ owners }: { owners: readonly { id: string; name: string }[] }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  return (
    <Form
      label={t`New licence`}
      onSend={async (values) => {
        const { number_of_users = 1, ...settings } = readSettings(values)
        const made = await answer(
          api.POST('/api/v1/licence', {
            body: {
              ...settings,
              number_of_users,
              owner_id: values['owner_id'] ?? '',
            },
          }),
        )
        await queries.invalidateQueries({ queryKey: ['licences'] })
        navigate(`/licence/${made.uuid}/members`)
      }}
    >
      {({ busy }) => (
        <>
          <SelectField
            name="owner_id"
            label={<Trans>Owner</Trans>}
            required
            defaultValue={search.get('owner') ?? undefined}
          >
            {owners.map(({ id, name }) => (
              <option key={id} value={id} dir="auto">
                {name}
              </option>
            ))}
          </SelectField>
          <SettingsFields />
          <FormEnd busy={busy} act={<Trans>Create the licence</Trans>} leaveTo="/licence" />
        </>
      )}
    </Form>
  )
}
