import type { Event } from '@tessera/client'
import { Mosaic } from './Mosaic.tsx'

/** In pixels, as the server keeps them. */
const WIDTHS = [480, 960, 1600] as const

/** The picture of an event, or a mosaic laid from its id. Both are decoration. */
export function EventPicture({
  event,
  className,
  width = 960,
  sizes,
  isFirst = false,
}: {
  event: Pick<Event, 'uuid'> & { readonly picture?: { readonly etag: string } | null }
  className?: string
  width?: (typeof WIDTHS)[number]
  /** How wide it is shown, as `sizes` of an image: then the browser chooses among all widths. */
  sizes?: string
  /** Seen at once: it is loaded before what is further down. */
  isFirst?: boolean
}) {
  const { picture } = event
  if (!picture) return <Mosaic id={event.uuid} {...(className && { className })} />
  const version = encodeURIComponent(picture.etag)
  const at = (wide: number) => `/api/v1/event/${event.uuid}/picture?width=${wide}&v=${version}`
  const order = isFirst ? ({ fetchPriority: 'high' } as const) : ({ loading: 'lazy' } as const)
  const choice = sizes && { sizes, srcSet: WIDTHS.map((wide) => `${at(wide)} ${wide}w`).join() }
  return (
    <img className={className} src={at(width)} alt="" decoding="async" {...order} {...choice} />
  )
}
