import { Trans } from '@lingui/react/macro'
import type { Event, Product } from '@tessera/client'
import { useDates } from '../../../parts/dates.ts'
import { Fold } from '../../../parts/Fold.tsx'
import { AreaField, CheckField, FieldGroup, TextField } from '../../../parts/fields.tsx'
import { minorDigits } from '../../../parts/formatMoney.ts'
import { toWallTime } from '../zonedTime.ts'
import { writeDecimal } from './readDecimal.ts'
import { QUOTA } from './readProductForm.ts'
import { RATE_DIGITS } from './useVat.ts'

interface Fields {
  readonly event: Event
  readonly before: Product | undefined
  readonly currency: string
  readonly quotas: readonly { readonly uuid: string; readonly name: string }[]
  /** The VAT rate of the product before. */
  readonly usualRate: number | undefined
}

/** The fields of a product: what most need first, the rest folded. */
export function ProductFields(fields: Fields) {
  const { before } = fields
  return (
    <>
      <TextField
        name="name"
        label={<Trans context="of a product">Name</Trans>}
        hint={<Trans>What people choose, such as “Standing” or “Student”.</Trans>}
        defaultValue={before?.name}
        maxLength={100}
        dir="auto"
        autoComplete="off"
        required
      />
      <Price {...fields} />
      <Quotas {...fields} />
      <CheckField name="is_offered" defaultChecked={before?.is_offered ?? true}>
        <Trans>Offered: people see it, and may have it while it is on sale</Trans>
      </CheckField>
      <Fold title={<Trans>When it is sold, to whom, and what it is</Trans>}>
        <Window {...fields} />
        <TextField
          name="limit_per_person"
          label={<Trans>At most per person</Trans>}
          hint={<Trans>Empty: as many as there are.</Trans>}
          defaultValue={before?.limit_per_person ?? ''}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
        />
        <AreaField
          name="description"
          label={<Trans>Description</Trans>}
          defaultValue={before?.description}
          maxLength={2000}
          rows={3}
          dir="auto"
        />
        <TextField
          name="vat_exemption"
          label={<Trans>Why there is no VAT on it</Trans>}
          hint={<Trans>Only where the law exempts it. Receipts say it.</Trans>}
          defaultValue={before?.vat_exemption ?? ''}
          maxLength={200}
          autoComplete="off"
        />
      </Fold>
    </>
  )
}

function Price({ before, currency, usualRate }: Fields) {
  const { locale } = useDates()
  const price = before && {
    value: before.price.amount_minor,
    digits: minorDigits(before.price.currency),
  }
  const rate = before?.vat_rate_bp ?? usualRate
  return (
    <div className="grid-2 gap-4">
      <TextField
        name="price"
        label={<Trans>Price in {currency}, with VAT</Trans>}
        hint={<Trans>0: it is free.</Trans>}
        defaultValue={price && writeDecimal(price.value, { locale, digits: price.digits })}
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        required
      />
      <TextField
        name="vat"
        label={<Trans>VAT in percent</Trans>}
        hint={<Trans>Of the price without VAT.</Trans>}
        defaultValue={rate === undefined ? '' : writeDecimal(rate, { locale, digits: RATE_DIGITS })}
        inputMode="decimal"
        autoComplete="off"
        maxLength={6}
      />
    </div>
  )
}

function Quotas({ before, quotas }: Fields) {
  if (quotas.length === 0) return null
  return (
    <FieldGroup
      name="quota_ids"
      label={<Trans>Counts in these quotas</Trans>}
      hint={<Trans>And always in the capacity of the event.</Trans>}
    >
      {quotas.map(({ uuid, name }) => (
        <CheckField
          key={uuid}
          name={`${QUOTA}${uuid}`}
          defaultChecked={before?.quota_ids.includes(uuid) ?? false}
        >
          <bdi>{name}</bdi>
        </CheckField>
      ))}
    </FieldGroup>
  )
}

function Window({ event: { timezone }, before }: Fields) {
  const { foreignZone } = useDates()
  const zone = foreignZone(timezone)
  const at = (instant: string | null | undefined) => (instant ? toWallTime(instant, timezone) : '')
  const hint = zone && <Trans>Times are those of {zone}.</Trans>
  return (
    <div className="grid-2 gap-4">
      <TextField
        name="sale_starts_at"
        label={<Trans>Sold from</Trans>}
        hint={hint}
        type="datetime-local"
        defaultValue={at(before?.sale_starts_at)}
      />
      <TextField
        name="sale_ends_at"
        label={<Trans>Sold until</Trans>}
        hint={hint}
        type="datetime-local"
        defaultValue={at(before?.sale_ends_at)}
      />
    </div>
  )
}
