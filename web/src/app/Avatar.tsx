/** The first letter of a name, as a picture of the person. */
export function Avatar({ name, small = false }: { name: string; small?: boolean }) {
  const [first = '?'] = name
  return (
    <span className={`avatar ${small ? 'avatar-small' : ''}`} aria-hidden="true">
      {first.toUpperCase()}
    </span>
  )
}
