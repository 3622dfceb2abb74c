import type { Licence } from '@tessera/client'

/** A licence without a title is called by its serial. */
export function LicenceName({ licence }: { licence: Pick<Licence, 'title' | 'serial'> }) {
  if (licence.title === '') return <span className="code">{licence.serial}</span>
  return (
    <span dir="auto" className="wrap">
      {licence.title}
    </span>
  )
}
