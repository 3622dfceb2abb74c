/** The regions of the IANA time zone database whose zones follow the clocks of a place. */
const PLACE =
  /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Za-z_+/-]+$/
/** A name as the database writes it, also a current one that this runtime lists by its old name. */
const WRITTEN = /^[A-Z][a-z]+(\/[A-Z][A-Za-z]*([_-][A-Za-z]+)*)+$/

/**
 * Returns the IANA name of a time zone as it is stored: `Europe/Copenhagen`, `UTC`. Returns nothing
 * for an offset (`+02:00`, `EST5EDT`, `Etc/GMT+5`), whose clocks no place follows in summer and
 * winter, for an abbreviation, and for a name that is unknown.
 */
export function readTimezone(text: string): string | undefined {
  const name = nameOf(text)
  if (name === 'UTC') return name
  if (name === undefined || !text.includes('/') || !PLACE.test(name)) return undefined
  return PLACE.test(text) && WRITTEN.test(text) ? text : name
}

/** Returns the runtime's name of a zone, which may be an older name of the same one. */
function nameOf(text: string): string | undefined {
  try {
    return Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}
