import { Trans, useLingui } from '@lingui/react/macro'
import { SelectField } from '../../parts/fields.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { useAllApplications } from './applications/useApplications.ts'

/** Which application a licence opens. Until all are known, the form says nothing about it. */
export function ApplicationChoice({ before }: { before: string | null }) {
  const { t } = useLingui()
  const { data, error, refetch } = useAllApplications()
  if (!data)
    return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading lines={1} />
  return (
    <SelectField
      name="application_id"
      label={<Trans>Opens</Trans>}
      hint={<Trans>Which application people can use with a seat of this licence.</Trans>}
      defaultValue={before ?? ''}
    >
      <option value="">{t`Every application that needs a licence`}</option>
      {data.map(({ uuid, name }) => (
        <option key={uuid} value={uuid} dir="auto">
          {name}
        </option>
      ))}
    </SelectField>
  )
}
