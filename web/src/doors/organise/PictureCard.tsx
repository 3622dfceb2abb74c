import { Trans } from '@lingui/react/macro'
import { IconPhoto } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Event } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { type ReactNode, useId, useRef, useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { EventPicture } from '../../parts/EventPicture.tsx'
import { useProblemText } from '../../parts/problemText.ts'
import { Shape } from '../../parts/shapes.tsx'
import { toast } from '../../parts/toasts.ts'
import { MOST_BYTES, PICTURE_KINDS, uploadPicture } from './uploadPicture.ts'

type Wrong = 'kind' | 'size' | 'unreadable'

/** The picture of an event: choose one, see how far it is, remove it. */
export function PictureCard({ event }: { event: Event }) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { choose, share, isUploading, remove, failure } = usePicture(event)
  return (
    <section className="card pad stack">
      <h2>
        <Trans>Picture</Trans>
      </h2>
      <EventPicture event={event} className="picture-now" />
      <div className="field">
        <label className="label" htmlFor={id}>
          <Trans>Picture file</Trans>
        </label>
        <p className="hint" id={`${id}-hint`}>
          <Trans>
            JPEG, PNG or WebP, at most 5 MB. Where it was taken and other hidden notes in the file
            are removed.
          </Trans>
        </p>
        <input
          ref={input}
          id={id}
          className="input"
          type="file"
          accept={PICTURE_KINDS.join()}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => choose(target.files?.[0])}
        />
        {failure && <Fault>{failure}</Fault>}
      </div>
      {isUploading && <UploadProgress share={share} />}
      {event.picture && (
        <div>
          <Button
            icon={<IconPhoto className="i" aria-hidden="true" />}
            busy={remove.isPending}
            onClick={() => {
              if (input.current) input.current.value = ''
              remove.mutate()
            }}
          >
            <Trans>Remove the picture</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

/** Sends and removes the picture of an event, and says why that failed. */
function usePicture(event: Event) {
  const [wrong, setWrong] = useState<Wrong>()
  const [share, setShare] = useState(0)
  const { sentence } = useProblemText()
  const upload = useMutation({
    mutationFn: (file: File) => uploadPicture(event.uuid, file, setShare),
    onSuccess: () => readAgain(event),
    onError(error) {
      if (error instanceof Problem && error.code === 'malformed_input') setWrong('unreadable')
    },
  })
  const remove = useMutation({
    mutationFn: () =>
      answer(api.DELETE('/api/v1/event/{id}/picture', { params: { path: { id: event.uuid } } })),
    async onSuccess() {
      await readAgain(event)
      toast(<Trans>The picture is gone. The mosaic is back.</Trans>)
    },
  })
  function choose(file: File | undefined) {
    if (!file) return
    upload.reset()
    setShare(0)
    const fault = faultOf(file)
    setWrong(fault)
    if (!fault) upload.mutate(file)
  }
  const failure = wrong ? (
    <WrongText wrong={wrong} />
  ) : (
    (upload.error ?? remove.error) && sentence(upload.error ?? remove.error)
  )
  return { choose, share, isUploading: upload.isPending, remove, failure }
}

async function readAgain({ uuid }: Event): Promise<void> {
  void queries.invalidateQueries({ queryKey: ['events'] })
  await queries.invalidateQueries({ queryKey: ['event', uuid] })
}

/** What is wrong with a file, before it is sent. */
function faultOf({ type, size }: File): Wrong | undefined {
  if (!PICTURE_KINDS.includes(type)) return 'kind'
  return size > MOST_BYTES ? 'size' : undefined
}

function UploadProgress({ share }: { share: number }) {
  const id = useId()
  const percent = Math.round(share * 100)
  return (
    <div className="stack stack-1" role="status">
      <progress className="progress" max={100} value={percent} aria-labelledby={id} />
      <span className="small muted" id={id}>
        {percent < 100 ? <Trans>{percent} % sent</Trans> : <Trans>Sent. It is made ready.</Trans>}
      </span>
    </div>
  )
}

function Fault({ children }: { children: ReactNode }) {
  return (
    <p className="error" role="alert">
      <Shape kind="no" />
      <span>{children}</span>
    </p>
  )
}

function WrongText({ wrong }: { wrong: Wrong }) {
  if (wrong === 'kind')
    return <Trans>This kind of file cannot be shown. Choose a JPEG, a PNG or a WebP.</Trans>
  if (wrong === 'size')
    return <Trans>This picture is larger than 5 MB. Save it smaller, and choose it again.</Trans>
  return (
    <Trans>
      This file could not be read as a picture, or it has too many pixels. Save it as a smaller
      JPEG, and choose it again.
    </Trans>
  )
}
