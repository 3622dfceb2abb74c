/** First and last name; empty for a person who gave neither. */
export function fullName({
  first_name,
  last_name,
}: {
  readonly first_name: string
  readonly last_name: string
}): string {
  return [first_name, last_name].filter(Boolean).join(' ')
}
