import type { Kind } from '../../parts/shapes.tsx'

const OUTLINE: Readonly<Record<Kind | 'check', string>> = {
  yes: 'M60 2a58 58 0 1 0 0 116a58 58 0 1 0 0-116z',
  check: 'M60 6a54 54 0 1 0 0 108a54 54 0 1 0 0-108z',
  wait: 'M60 8 116 108H4z',
  no: 'M36 3h48l33 33v48l-33 33H36L3 84V36z',
  out: 'M4 4h112v112H4z',
}
const SIGN: Readonly<Record<Kind | 'check', string>> = {
  yes: 'M32 62l20 20 38-42',
  check: 'M36 44h48v34H36zM46 56h10v10H46zM64 56h12M64 66h12',
  wait: 'M60 44v30M60 84v12',
  no: 'M38 38l44 44M82 38 38 82',
  out: 'M34 60h50M64 38l22 22-22 22',
}

/** The shape of an answer, as large as the screen allows. */
export function GateShape({ kind }: { kind: Kind | 'check' }) {
  return (
    <svg className={`shape shape-${kind}`} viewBox="0 0 120 120" aria-hidden="true">
      <path d={OUTLINE[kind]} strokeLinejoin="round" />
      <path className="sign" d={SIGN[kind]} fill="none" />
    </svg>
  )
}
