/** The four answers, each by its colour and its shape. The word stands beside it. */
export type Kind = 'yes' | 'wait' | 'no' | 'out'

const OUTLINE: Readonly<Record<Kind, string>> = {
  yes: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z',
  wait: 'M12 2.6 22.6 21H1.4z',
  no: 'M8 2h8l6 6v8l-6 6H8l-6-6V8z',
  out: 'M3 3h18v18H3z',
}
const SIGN: Readonly<Record<Kind, string>> = {
  yes: 'M7.5 12.4l3 3 6-6.4',
  wait: 'M12 9v5.2M12 17.6v.1',
  no: 'M8.5 8.5l7 7M15.5 8.5l-7 7',
  out: 'M8 12h8M13 8.5l3.5 3.5-3.5 3.5',
}

export function Shape({ kind, className = 'i' }: { kind: Kind; className?: string }) {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true">
      <path d={OUTLINE[kind]} fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path
        className="shape-sign"
        d={SIGN[kind]}
        fill="none"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
    </svg>
  )
}
