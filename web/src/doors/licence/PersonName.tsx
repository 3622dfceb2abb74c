/** The full name over the user name; where the name may not be seen, the user name alone. */
export function PersonName({
  person: { name, username },
}: {
  person: { readonly name: string; readonly username: string }
}) {
  if (name === '') return <span className="strong wrap">{username}</span>
  return (
    <span className="person-name">
      <span className="strong wrap" dir="auto">
        {name}
      </span>
      <span className="muted small wrap">{username}</span>
    </span>
  )
}
