import { Trans } from '@lingui/react/macro'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { Form, type Values } from '../../parts/Form.tsx'
import { FormEnd } from '../../parts/FormEnd.tsx'
import { toast } from '../../parts/toasts.ts'
import { ClashText } from './ClashText.tsx'
import { Clash, saveChange, type Versioned } from './saveChange.ts'

type FormProps = ComponentProps<typeof Form>

interface Props<T extends Versioned, C extends object>
  extends Pick<FormProps, 'label' | 'refine' | 'fieldOf'>,
    Pick<Parameters<typeof saveChange<T, C>>[0], 'read' | 'write' | 'same'> {
  /** The thing as it was when the page was opened. */
  readonly before: T
  readonly wantedOf: (values: Values) => C
  /** Words for a field and its value, for what somebody else has changed. */
  readonly texts: {
    readonly nameOf: (field: string) => ReactNode
    readonly textOf: (field: string, value: unknown) => ReactNode
  }
  /** What to say when something was changed. */
  readonly saved: ReactNode
  /** Runs after the save, before anything is said. */
  readonly onSaved: () => Promise<void>
  readonly leaveTo?: string
  /** The fields. */
  readonly children: (shown: T) => ReactNode
}

/**
 * Changes the settings of something that two people may change at once. What is compared is what
 * the form showed when it was opened: a refresh behind it does not change that.
 */
export function ChangeForm<T extends Versioned, C extends object>(props: Props<T, C>) {
  const { before, wantedOf, texts, saved, onSaved, leaveTo, children, ...rest } = props
  const { read, write, same, ...form } = rest
  const [shown, setShown] = useState(before)
  const [seen, setSeen] = useState(before)

  async function save(wanted: C): Promise<boolean> {
    try {
      const { now, isChanged } = await saveChange<T, C>({
        shown,
        seen,
        wanted,
        read,
        write,
        ...(same && { same }),
      })
      setShown(now)
      setSeen(now)
      return isChanged
    } catch (error) {
      if (error instanceof Clash) setSeen(error.now)
      throw error
    }
  }

  return (
    <Form
      key={shown.updated_at}
      {...form}
      title={(failure) =>
        failure instanceof Clash ? (
          <Trans>Somebody else has changed this meanwhile</Trans>
        ) : undefined
      }
      explain={(failure) =>
        failure instanceof Clash ? <ClashText clash={failure} {...texts} /> : undefined
      }
      onSend={async (values) => {
        const isChanged = await save(wantedOf(values))
        await onSaved()
        toast(isChanged ? saved : <Trans>There was nothing to save.</Trans>)
      }}
    >
      {({ busy }) => (
        <>
          {children(shown)}
          <FormEnd busy={busy} act={<Trans>Save</Trans>} leaveTo={leaveTo} />
        </>
      )}
    </Form>
  )
}
