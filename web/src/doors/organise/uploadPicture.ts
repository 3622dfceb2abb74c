import { Problem, Unreachable } from '@tessera/client/problem.ts'
import { queries } from '../../api/queries.ts'
import { ME } from '../../app/me.ts'

/** What the server takes, and so what is worth sending. */
export const MOST_BYTES = 5 * 1024 * 1024
export const PICTURE_KINDS: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

/**
 * Sends a picture and tells how far it is, which `fetch` cannot.
 *
 * @param onShare Hears the share that was sent, from 0 to 1.
 * @throws {Problem} when the server refuses it.
 * @throws {Unreachable} when no answer comes.
 */
export async function uploadPicture(
  eventId: string,
  file: File,
  onShare: (share: number) => void,
): Promise<void> {
  const first = await send(eventId, file, onShare)
  // The access token has run out: asking who one is gets a new one.
  if (first?.status === 401) {
    await queries.fetchQuery({ queryKey: ME, staleTime: 0 })
    const second = await send(eventId, file, onShare)
    if (second) throw second
  } else if (first) throw first
}

/** @returns The refusal, if the server refuses. */
function send(
  eventId: string,
  file: File,
  onShare: (share: number) => void,
): Promise<Problem | undefined> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', `/api/v1/event/${eventId}/picture`)
    request.setRequestHeader('content-type', file.type)
    request.upload.addEventListener('progress', ({ loaded, total }) => onShare(loaded / total))
    request.addEventListener('error', () => reject(new Unreachable('The server does not answer.')))
    request.addEventListener('load', () => {
      const { status } = request
      if (status >= 200 && status < 300) resolve(undefined)
      else resolve(new Problem({ status, headers: headersOf(request) }, parse(request)))
    })
    request.send(file)
  })
}

function headersOf(request: XMLHttpRequest): Headers {
  const wait = request.getResponseHeader('retry-after')
  return new Headers(wait === null ? {} : { 'retry-after': wait })
}

function parse({ responseText }: XMLHttpRequest): object {
  try {
    return Object(JSON.parse(responseText))
  } catch {
    return {}
  }
}
