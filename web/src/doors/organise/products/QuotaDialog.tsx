import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Event, Quota } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../../api/client.ts'
import { Button } from '../../../parts/Button.tsx'
import { Dialog } from '../../../parts/Dialog.tsx'
import { ErrorLine } from '../../../parts/ErrorLine.tsx'
import { Form, type Values } from '../../../parts/Form.tsx'
import { TextField } from '../../../parts/fields.tsx'
import { toast } from '../../../parts/toasts.ts'
import { useRequestKey } from '../useRequestKey.ts'
import { wrongFields } from '../wrongFields.ts'
import { readSaleAgain } from './useProducts.ts'

/** Adds, changes or removes a quota. The capacity of the event has no name and stays. */
export default function QuotaDialog({
  event,
  before,
  isUsed,
  onClose,
}: {
  event: Event
  before?: Quota
  /** Whether a product counts in it, so that it cannot be removed. */
  isUsed: boolean
  onClose: () => void
}) {
  const { t } = useLingui()
  const keyOf = useRequestKey()
  async function save(values: Values) {
    const written = readQuotaForm(values)
    if (before) {
      const path = { id: event.uuid, quota_id: before.uuid }
      const body = before.is_capacity ? { size: written.size } : written
      await answer(api.PATCH('/api/v1/event/{id}/quota/{quota_id}', { params: { path }, body }))
    } else {
      const params = { path: { id: event.uuid }, header: keyOf(written) }
      await answer(api.POST('/api/v1/event/{id}/quota', { params, body: written }))
    }
    readSaleAgain(event.uuid)
    toast(before ? <Trans>The quota is changed.</Trans> : <Trans>The quota is added.</Trans>)
    onClose()
  }
  return (
    <Dialog
      title={
        before?.is_capacity ? (
          <Trans>Capacity of the event</Trans>
        ) : before ? (
          <Trans>Change the quota</Trans>
        ) : (
          <Trans>New quota</Trans>
        )
      }
    >
      <Form
        onSend={save}
        refine={({ path, code }, sentence) =>
          path === '/size' && code === 'not_valid' ? t`Write a number, such as 200.` : sentence
        }
      >
        {({ busy }) => (
          <>
            <QuotaFields before={before} />
            <div className="row gap-2 row-wrap">
              <Button look="main" type="submit" busy={busy}>
                {before ? <Trans>Save</Trans> : <Trans>Add the quota</Trans>}
              </Button>
              <Button onClick={onClose}>
                <Trans>Not now</Trans>
              </Button>
              {before && !before.is_capacity && !isUsed && (
                <RemoveQuota quota={before} onRemoved={onClose} />
              )}
            </div>
          </>
        )}
      </Form>
    </Dialog>
  )
}

function QuotaFields({ before }: { before: Quota | undefined }) {
  const [size, setSize] = useState(before?.size)
  const taken = before?.taken ?? 0
  return (
    <>
      {!before?.is_capacity && (
        <TextField
          name="name"
          label={<Trans context="of a quota">Name</Trans>}
          hint={<Trans>Only you see it, such as “Balcony”.</Trans>}
          defaultValue={before?.name}
          maxLength={100}
          dir="auto"
          autoComplete="off"
          required
        />
      )}
      <TextField
        name="size"
        label={<Trans>How many places</Trans>}
        defaultValue={before?.size}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        required
        onInput={({ currentTarget }) => setSize(Number(currentTarget.value.trim()))}
      />
      {size !== undefined && size >= 0 && size < taken && (
        <p className="small" role="status">
          <Plural
            value={taken}
            one="# place is taken. Nobody is thrown out, and nobody new gets one."
            other="# places are taken. Nobody is thrown out, and nobody new gets one."
          />
        </p>
      )}
    </>
  )
}

function readQuotaForm(values: Values): { name: string; size: number } {
  const size = values['size']?.trim() ?? ''
  if (!/^\d+$/.test(size)) throw wrongFields([{ path: '/size', code: 'not_valid' }])
  return { name: values['name']?.trim() ?? '', size: Number(size) }
}

/** No product counts in it, so nothing is lost but its name and its size. */
function RemoveQuota({ quota, onRemoved }: { quota: Quota; onRemoved: () => void }) {
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false })
  async function remove() {
    setState({ busy: true })
    try {
      const path = { id: quota.event_id, quota_id: quota.uuid }
      await answer(api.DELETE('/api/v1/event/{id}/quota/{quota_id}', { params: { path } }))
      readSaleAgain(quota.event_id)
      toast(
        <Trans>
          The quota “<bdi>{quota.name}</bdi>” is removed.
        </Trans>,
      )
      onRemoved()
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  return (
    <>
      <Button look="danger" busy={state.busy} onClick={() => void remove()}>
        <Trans>Remove</Trans>
      </Button>
      <ErrorLine error={state.error} />
    </>
  )
}
