import { Trans, useLingui } from '@lingui/react/macro'
import { IconUpload, IconUserPlus } from '@tabler/icons-react'
import type { Licence, LicenceMember } from '@tessera/client'
import { useCallback, useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { Button } from '../../parts/Button.tsx'
import { LongTable } from '../../parts/LongTable.tsx'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { useFilters } from '../../parts/useFilters.ts'
import { AddMemberForm } from './AddMemberForm.tsx'
import { ImportMembers } from './ImportMembers.tsx'
import { LicenceFrame } from './LicenceFrame.tsx'
import { AskToRemove, MemberRow } from './MemberRow.tsx'

/** Who may take a seat, and who runs the licence. */
export function MembersPage({ id }: { id: string }) {
  const { t } = useLingui()
  return (
    <LicenceFrame id={id} page={t`Members`}>
      {(licence) => <Members licence={licence} />}
    </LicenceFrame>
  )
}

function Members({ licence }: { licence: Licence }) {
  const { t } = useLingui()
  const id = licence.uuid
  const [adding, add] = useState<'one' | 'list'>()
  const [asked, ask] = useState<LicenceMember>()
  const { read, change } = useFilters()
  const words = read('q')
  const query = usePages(['members', id, words], (page) =>
    answer(
      api.GET('/api/v1/licence/{id}/member', {
        params: {
          path: { id },
          query: { page_size: 50, ...(words && { query: words }), ...(page && { page }) },
        },
      }),
    ),
  )
  const row = useCallback(
    (member: LicenceMember) => (
      <MemberRow key={member.uuid} licenceId={id} member={member} onAskToRemove={ask} />
    ),
    [id],
  )
  return (
    <>
      {adding === 'list' && <ImportMembers id={id} onClose={() => add(undefined)} />}
      {adding === 'one' && <AddMemberForm id={id} onClose={() => add(undefined)} />}
      <div className="row row-wrap">
        <SearchBox label={t`Search user names`} words={words} onChange={(q) => change({ q })} />
        <Button
          icon={<IconUpload className="i" aria-hidden="true" />}
          aria-expanded={adding === 'list'}
          onClick={() => add(adding === 'list' ? undefined : 'list')}
        >
          <Trans>Import</Trans>
        </Button>
        <Button
          look="main"
          icon={<IconUserPlus className="i" aria-hidden="true" />}
          aria-expanded={adding === 'one'}
          onClick={() => add(adding === 'one' ? undefined : 'one')}
        >
          <Trans>Add member</Trans>
        </Button>
      </div>
      <ShowPages query={query} empty={<NoMembers isSearch={words !== ''} />}>
        {(members) => (
          <section className="card">
            <LongTable
              name={t`Members`}
              className="members"
              head={[
                t`Member`,
                t`Role`,
                t`Last in`,
                <span key="act" className="vh">{t`Remove`}</span>,
              ]}
              items={members}
              row={row}
            />
          </section>
        )}
      </ShowPages>
      {asked && <AskToRemove licenceId={id} member={asked} onClose={() => ask(undefined)} />}
    </>
  )
}

function NoMembers({ isSearch }: { isSearch: boolean }) {
  return isSearch ? (
    <Empty picture="search" title={<Trans>Nobody found</Trans>}>
      <Trans>Only user names are searched. Try another part of the name.</Trans>
    </Empty>
  ) : (
    <Empty picture="people" title={<Trans>No members yet</Trans>}>
      <Trans>Add people by their user names, one by one or as a list.</Trans>
    </Empty>
  )
}
