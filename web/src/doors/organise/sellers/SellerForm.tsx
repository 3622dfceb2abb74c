import { Trans, useLingui } from '@lingui/react/macro'
import type { Seller } from '@tessera/client'
import { Form, type Values } from '../../../parts/Form.tsx'
import { FormEnd } from '../../../parts/FormEnd.tsx'
import { AreaField, TextField } from '../../../parts/fields.tsx'

export interface WrittenSeller {
  readonly name: string
  readonly company_number: string
  readonly vat_number: string
  readonly address: string
  readonly country: string
  readonly currency: string
  readonly email: string | null
}

function written(values: Values): WrittenSeller {
  const text = (name: string) => values[name]?.trim() ?? ''
  return {
    name: text('name'),
    company_number: text('company_number'),
    vat_number: text('vat_number'),
    address: text('address'),
    country: text('country').toUpperCase(),
    currency: text('currency').toUpperCase(),
    email: text('email') || null,
  }
}

/** The form of a new seller, or of one that is changed. */
export function SellerForm({
  before,
  onSend,
}: {
  before?: Seller
  onSend: (seller: WrittenSeller) => Promise<void>
}) {
  const { t } = useLingui()
  return (
    <section className="card pad narrow-form">
      <Form
        onSend={(values) => onSend(written(values))}
        refine={({ path, code }, sentence) => {
          if (code === 'required' || code === 'empty' || code === 'too_long') return sentence
          if (path === '/country') return t`Write the two letters of a country, such as DK.`
          if (path === '/currency') return t`Write the three letters of a currency, such as DKK.`
          if (path === '/company_number') return t`Write letters and digits, such as 12345678.`
          if (path === '/vat_number') return t`Write letters and digits, such as DK12345678.`
          return sentence
        }}
      >
        {({ busy }) => (
          <>
            <SellerFields before={before} />
            <FormEnd
              busy={busy}
              act={before ? <Trans>Save</Trans> : <Trans>Add the seller</Trans>}
              leaveTo={before ? undefined : '/organise/sellers'}
            />
          </>
        )}
      </Form>
    </section>
  )
}

function SellerFields({ before }: { before: Seller | undefined }) {
  return (
    <>
      <TextField
        name="name"
        label={<Trans>Name of the company</Trans>}
        defaultValue={before?.name}
        maxLength={200}
        dir="auto"
        autoComplete="organization"
        required
      />
      <div className="grid-2 gap-4">
        <TextField
          name="company_number"
          label={<Trans>Company number (CVR)</Trans>}
          defaultValue={before?.company_number}
          maxLength={30}
          autoComplete="off"
        />
        <TextField
          name="vat_number"
          label={<Trans>VAT number</Trans>}
          defaultValue={before?.vat_number}
          maxLength={30}
          autoComplete="off"
        />
      </div>
      <AreaField
        name="address"
        label={<Trans>Address</Trans>}
        defaultValue={before?.address}
        maxLength={500}
        rows={3}
        dir="auto"
      />
      <div className="grid-2 gap-4">
        <TextField
          name="country"
          label={<Trans>Country</Trans>}
          hint={<Trans>Two letters, such as DK.</Trans>}
          defaultValue={before?.country ?? 'DK'}
          maxLength={2}
          autoCapitalize="characters"
          autoComplete="country"
        />
        <TextField
          name="currency"
          label={<Trans>Currency</Trans>}
          hint={<Trans>Three letters, such as DKK.</Trans>}
          defaultValue={before?.currency ?? 'DKK'}
          maxLength={3}
          autoCapitalize="characters"
          autoComplete="off"
        />
      </div>
      <TextField
        name="email"
        label={<Trans>E-mail for questions</Trans>}
        hint={<Trans>Buyers see it. It may be empty.</Trans>}
        type="email"
        defaultValue={before?.email ?? ''}
        autoComplete="off"
      />
    </>
  )
}
