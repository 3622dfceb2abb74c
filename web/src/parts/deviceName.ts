const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/Linux|X11/, 'Linux'],
]
const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

/** What a person calls this browser in a list of their logins: “Mac, Safari”. */
export function deviceName(agent = navigator.userAgent): string {
  return knownDevice(agent) || 'Browser'
}

/** The system and the browser that an agent names; empty when neither is known. */
export function knownDevice(agent: string | null): string {
  const first = (known: readonly [RegExp, string][]) =>
    known.find(([pattern]) => pattern.test(agent ?? ''))?.[1]
  return [first(SYSTEMS), first(BROWSERS)].filter(Boolean).join(', ')
}
