import type { Event, InputError, NewProduct, Product } from '@tessera/client'
import type { Values } from '../../../parts/Form.tsx'
import { minorDigits } from '../../../parts/formatMoney.ts'
import { wrongFields } from '../wrongFields.ts'
import { toInstant, toWallTime } from '../zonedTime.ts'
import { readDecimal } from './readDecimal.ts'
import { RATE_DIGITS } from './useVat.ts'

/** What a product is, as its form writes it. */
export type WrittenProduct = Required<Omit<NewProduct, 'sequence'>>

/** What the form stands on. */
export interface FormGround {
  readonly event: Event
  readonly locale: string
  readonly currency: string
  readonly before?: Product | undefined
}

/**
 * Reads the form of a product. Numbers are read as people write them in their language, and times
 * are those of the event.
 *
 * @throws {Problem} with the fields that are no number.
 */
export function readProductForm(values: Values, ground: FormGround): WrittenProduct {
  const { locale, currency, before } = ground
  const text = (name: string) => values[name]?.trim() ?? ''
  const faults: Pick<InputError, 'path' | 'code'>[] = []
  const amount = readDecimal(text('price'), { locale, digits: minorDigits(currency) })
  if (amount === undefined) faults.push({ path: '/price', code: 'not_valid' })
  const rate = readDecimal(text('vat') || '0', { locale, digits: RATE_DIGITS })
  // Without a rate it would be sold without VAT, and nobody had said so.
  const isRateMissing = text('vat') === '' && text('vat_exemption') === '' && amount !== 0
  if (isRateMissing) faults.push({ path: '/vat_rate_bp', code: 'required' })
  else if (rate === undefined) faults.push({ path: '/vat_rate_bp', code: 'not_valid' })
  const limit = text('limit_per_person')
  if (!/^\d*$/.test(limit)) faults.push({ path: '/limit_per_person', code: 'not_valid' })
  if (faults.length > 0) throw wrongFields(faults)
  return {
    name: text('name'),
    description: values['description']?.trim() ?? '',
    price: { amount_minor: amount ?? 0, currency },
    vat_rate_bp: rate ?? 0,
    vat_exemption: text('vat_exemption') || null,
    sale_starts_at: readTime(text('sale_starts_at'), before?.sale_starts_at, ground),
    sale_ends_at: readTime(text('sale_ends_at'), before?.sale_ends_at, ground),
    limit_per_person: limit === '' ? null : Number(limit),
    is_offered: values['is_offered'] === 'on',
    quota_ids: Object.keys(values)
      .filter((name) => name.startsWith(QUOTA))
      .map((name) => name.slice(QUOTA.length))
      .sort(),
  }
}

/** The ticks of quotas are named by this and their ids. */
export const QUOTA = 'quota '

/** A time that was not touched keeps its seconds, which the field does not show. */
function readTime(
  text: string,
  before: string | null | undefined,
  { event: { timezone } }: FormGround,
): string | null {
  if (text === '') return null
  if (before && toWallTime(before, timezone) === text) return before
  return toInstant(text, timezone) ?? null
}
