import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Venue } from '@tessera/client'
import {
  type ComponentProps,
  type KeyboardEvent,
  lazy,
  Suspense,
  useEffect,
  useId,
  useState,
} from 'react'
import { IconButton } from '../../../parts/Button.tsx'
import { useTyped } from '../../../parts/useFilters.ts'
import { useOfferedVenues } from './useVenues.ts'
import './venues.css'

const NewVenueDialog = lazy(() => import('./NewVenueDialog.tsx'))

/** A venue as far as it is shown where one is chosen. */
export type ChosenVenue = Pick<Venue, 'uuid' | 'name'> &
  Partial<Pick<Venue, 'address' | 'timezone'>>

/** The last offer: a venue that is not there yet. */
const NEW = ''

interface ChooserProps {
  readonly chosen: ChosenVenue | null
  readonly onChoose: (venue: ChosenVenue | null) => void
}

/**
 * A field in which one types a part of a venue, chooses it, or makes a new one: a combobox with a
 * list (WAI-ARIA Authoring Practices). That of Base UI makes the rest of the page silent while it
 * is open, and has buttons in English.
 */
export function VenueChooser({
  chosen,
  onChoose,
  ...control
}: ChooserProps & Pick<ComponentProps<'input'>, 'id' | 'aria-describedby'>) {
  const { t } = useLingui()
  const list = useId()
  const [newName, setNewName] = useState<string>()
  const offers = useOffers({ chosen, onChoose, onNew: setNewName })
  return (
    <div className="offers-place">
      <div className="input-end">
        <input
          {...control}
          {...offers.input}
          className="input"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={offers.isOpen}
          aria-controls={list}
          aria-activedescendant={offers.isOpen ? `${list}-${offers.active}` : undefined}
          dir="auto"
          maxLength={200}
          autoComplete="off"
          placeholder={t`Search name or address`}
        />
        {chosen && (
          <IconButton label={t`No venue`} onClick={() => onChoose(null)}>
            <IconX className="i" aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <div
        id={list}
        role="listbox"
        aria-label={t`Venues`}
        className="offers"
        hidden={!offers.isOpen}
      >
        {offers.items.map((venue, i) => (
          <Offer
            key={venue.uuid}
            id={`${list}-${i}`}
            venue={venue}
            isActive={i === offers.active}
            onChoose={() => offers.choose(venue)}
          />
        ))}
      </div>
      {newName !== undefined && (
        <Suspense fallback={null}>
          <NewVenueDialog
            name={newName}
            onMade={(venue) => {
              setNewName(undefined)
              onChoose(venue)
            }}
            onClose={() => setNewName(undefined)}
          />
        </Suspense>
      )}
    </div>
  )
}

/** What is offered for what is typed, and how keys go through it. */
function useOffers({
  chosen,
  onChoose,
  onNew,
}: ChooserProps & { readonly onNew: (name: string) => void }) {
  const [isOpen, setOpen] = useState(false)
  const [isTyping, setTyping] = useState(false)
  const [words, setWords] = useState('')
  const [typed, setTyped] = useTyped(words, setWords)
  const [active, setActive] = useState(0)
  const { data: found = [] } = useOfferedVenues(words, { enabled: isOpen })
  const items: ChosenVenue[] = [...found, { uuid: NEW, name: typed.trim() }]
  const last = items.length - 1

  const close = () => {
    setOpen(false)
    setTyping(false)
    setTyped('')
    setActive(0)
  }
  const choose = (venue: ChosenVenue | undefined) => {
    if (venue?.uuid === NEW) onNew(venue.name)
    else if (venue) onChoose(venue)
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (isOpen) setActive((now) => (Math.min(now, last) + step + items.length) % items.length)
      else setOpen(true)
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      choose(items[Math.min(active, last)])
    } else if (event.key === 'Escape' && isOpen) close()
  }
  const input: ComponentProps<'input'> = {
    value: isTyping ? typed : (chosen?.name ?? ''),
    onChange({ target }) {
      setTyping(true)
      setTyped(target.value)
      setOpen(true)
      setActive(0)
    },
    onClick: () => setOpen(true),
    onBlur() {
      // An emptied field means no venue; any other text that was not chosen is given up.
      if (isTyping && typed.trim() === '' && chosen) onChoose(null)
      close()
    },
    onKeyDown,
  }
  return { isOpen, items, active: Math.min(active, last), choose, input }
}

function Offer({
  id,
  venue: { uuid, name, address },
  isActive,
  onChoose,
}: {
  id: string
  venue: ChosenVenue
  isActive: boolean
  onChoose: () => void
}) {
  useEffect(() => {
    if (isActive) document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
  }, [id, isActive])
  return (
    // The keys are those of the field, which keeps the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus.
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={uuid === NEW ? 'offer offer-new' : 'offer'}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {uuid === NEW ? (
        <>
          <IconPlus className="i" aria-hidden="true" />
          <span className="wrap">
            {name ? (
              <Trans>
                New venue “<bdi>{name}</bdi>”
              </Trans>
            ) : (
              <Trans>New venue</Trans>
            )}
          </span>
        </>
      ) : (
        <span className="stack stack-1">
          <span className="strong wrap" dir="auto">
            {name}
          </span>
          {address && (
            <span className="small muted wrap" dir="auto">
              {address}
            </span>
          )}
        </span>
      )}
    </div>
  )
}
