import { fillTemplate, type NamesIn, type TemplateValues } from '../text/fillTemplate.ts'

/**
 * What was found in this installation: `note` is worth knowing, `wrong` stops Tessera or endangers
 * it.
 */
export interface Finding {
  readonly about: string
  /** Stable: pages translate by it. */
  readonly code: string
  /** What the sentence of the code names, such as the free MiB of a disk. */
  readonly values: TemplateValues
  readonly state: 'good' | 'note' | 'wrong'
  readonly says: string
  /** What to do about it. */
  readonly remedy?: string
}

/** What may be found, in English; `says` and `remedy` are templates (`text/fillTemplate.ts`). */
export interface FindingKind extends Pick<Finding, 'about' | 'state' | 'says' | 'remedy'> {}

type RemedyOf<K> = K extends { readonly remedy: infer R extends string } ? R : ''

/** Exactly what the templates of a kind name. */
export type ValuesOf<K extends FindingKind> = Readonly<
  Record<NamesIn<K['says'] | RemedyOf<K>>, string | number>
>

/** Makes the function that makes findings of these kinds, which are listed by their codes. */
export function findingsOf<Kinds extends { readonly [Code in keyof Kinds]: FindingKind }>(
  kinds: Kinds,
) {
  return <Code extends keyof Kinds & string>(code: Code, values: ValuesOf<Kinds[Code]>): Finding =>
    makeFinding(code, kinds[code], values)
}

/** For values that were found together with their code; else the function of `findingsOf`. */
export function makeFinding(
  code: string,
  { about, state, says, remedy }: FindingKind,
  values: TemplateValues,
): Finding {
  return {
    about,
    code,
    values,
    state,
    says: fillTemplate(says, values),
    ...(remedy !== undefined && { remedy: fillTemplate(remedy, values) }),
  }
}
