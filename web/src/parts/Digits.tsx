/** The digits of a text get one width. Full stops and colons of this typeface must not. */
export function Digits({ children }: { children: string | number }) {
  const parts = String(children).split(/(\d+)/)
  return (
    <span className="num">
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <span className="d" key={index}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </span>
  )
}
