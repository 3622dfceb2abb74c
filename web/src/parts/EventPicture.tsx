import type { Event } from '@tessera/client'
import { Mosaic } from './Mosaic.tsx'

/** The picture of an event, or a mosaic laid from its id. Both are decoration. */
export function EventPicture({
  event,
  className,
  width = 960,
}: {
  event: Pick<Event, 'uuid'> & { readonly picture?: { readonly etag: string } | null }
  className?: string
  width?: 480 | 960 | 1600
}) {
  const { picture } = event
  if (!picture) return <Mosaic id={event.uuid} {...(className && { className })} />
  const version = encodeURIComponent(picture.etag)
  const source = `/api/v1/event/${event.uuid}/picture?width=${width}&v=${version}`
  return <img className={className} src={source} alt="" loading="lazy" decoding="async" />
}
