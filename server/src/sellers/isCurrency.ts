/** The currencies that this program can write: those that the language's own tables know. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Whether a text is a currency of ISO 4217. */
export function isCurrency(text: string): boolean {
  return CURRENCIES.has(text)
}
