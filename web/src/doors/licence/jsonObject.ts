import { useLingui } from '@lingui/react/macro'

/** A text as a JSON object; nothing when it is not one. */
export function readJsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** Checks a field for a JSON object before it is sent. An empty one is left to `required`. */
export function useJsonFault(): (text: string) => string | null {
  const { t } = useLingui()
  return (text) =>
    text.trim() === '' || readJsonObject(text)
      ? null
      : t`This is not a JSON object. It stands between curly brackets.`
}
