import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useQueries, useQuery } from '@tanstack/react-query'
import type { Licence } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../../api/client.ts'
import { Button, IconButton } from '../../../parts/Button.tsx'
import { SearchBox } from '../../../parts/SearchBox.tsx'
import { Failed, Loading } from '../../../parts/states.tsx'
import { LicenceName } from '../LicenceName.tsx'
import { licenceQuery } from '../useLicence.ts'

const MOST_SHOWN = 8

/** Chooses licences by a search. Its form gets their ids in the field `licence_ids`. */
export function LicencePicker({ before }: { before: readonly string[] }) {
  const [ids, setIds] = useState(before)
  return (
    <div className="card">
      <input type="hidden" name="licence_ids" value={ids.join(',')} />
      {ids.length > 0 && (
        <ul className="list">
          <Chosen ids={ids} onTakeOff={(id) => setIds(ids.filter((other) => other !== id))} />
        </ul>
      )}
      <Search chosen={ids} onChoose={(id) => setIds([...ids, id])} />
    </div>
  )
}

function Chosen({ ids, onTakeOff }: { ids: readonly string[]; onTakeOff: (id: string) => void }) {
  const { t } = useLingui()
  const licences = useQueries({ queries: ids.map(licenceQuery) })
  return ids.map((id, index) => {
    const licence = licences[index]?.data
    return (
      <li key={id} className="item">
        <span className="grow stack stack-1">{licence ? <Named licence={licence} /> : id}</span>
        <IconButton
          label={t`Take off ${licence?.title || licence?.serial || id}`}
          onClick={() => onTakeOff(id)}
        >
          <IconX className="i" aria-hidden="true" />
        </IconButton>
      </li>
    )
  })
}

function Named({ licence }: { licence: Licence }) {
  return (
    <>
      <span className="strong">
        <LicenceName licence={licence} />
      </span>
      <span className="xs muted code">{licence.serial}</span>
    </>
  )
}

function Search({
  chosen,
  onChoose,
}: {
  chosen: readonly string[]
  onChoose: (id: string) => void
}) {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  const found = useQuery({
    queryKey: ['licences', 'pick', words],
    queryFn: async () => {
      const { items } = await answer(
        api.GET('/api/v1/licence', { params: { query: { ...(words && { query: words }) } } }),
      )
      return items.flatMap((item) => ('in_use' in item ? [item] : []))
    },
  })
  const left = found.data?.filter(({ uuid }) => !chosen.includes(uuid))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of the search box inside
    <div
      className="pad stack stack-3"
      onKeyDown={(event) => {
        // The search is a part of a form, which it must not send.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
          event.preventDefault()
      }}
    >
      <SearchBox label={t`Search title, serial or institute`} words={words} onChange={setWords} />
      {found.error && !left && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {!left && !found.error && <Loading lines={2} />}
      {left?.length === 0 && (
        <p className="small muted">
          <Trans>No other licence found.</Trans>
        </p>
      )}
      <ul className="stack stack-1">
        {left?.slice(0, MOST_SHOWN).map((licence) => (
          <li key={licence.uuid} className="row">
            <span className="grow stack stack-1">
              <Named licence={licence} />
            </span>
            <Button
              icon={<IconPlus className="i" aria-hidden="true" />}
              onClick={() => onChoose(licence.uuid)}
            >
              <Trans>
                Add
                <span className="vh" dir="auto">
                  {' '}
                  {licence.title || licence.serial}
                </span>
              </Trans>
            </Button>
          </li>
        ))}
      </ul>
      {left && left.length > MOST_SHOWN && (
        <p className="small muted">
          <Trans>There are more. Search for the one you need.</Trans>
        </p>
      )}
    </div>
  )
}
