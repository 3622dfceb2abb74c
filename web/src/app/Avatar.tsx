/** The first letter of a name, as a picture of the person. */
export function Avatar({ name, small = false }: { name: string; small?: boolean }) {
  return (
    <span className={`avatar ${small ? 'avatar-small' : ''}`} aria-hidden="true">
      {initialOf(name)}
    </span>
  )
}

export function initialOf(name: string): string {
  const [first = '?'] = name
  return first.toUpperCase()
}
