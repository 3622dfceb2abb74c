import { Trans, useLingui } from '@lingui/react/macro'
import type { Seller } from '@tessera/client'
import { useState } from 'react'
import { Link } from 'wouter'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { Banner } from '../../../parts/Banner.tsx'
import { Show } from '../../../parts/states.tsx'
import { toast } from '../../../parts/toasts.ts'
import { usePage } from '../../../parts/usePage.ts'
import { AdminsCard } from '../AdminsCard.tsx'
import { changedFields } from '../changedFields.ts'
import { OrganiseShell } from '../OrganiseShell.tsx'
import { SellerForm } from './SellerForm.tsx'
import { useRunsSeller, useSeller } from './useSellers.ts'

/** A seller: what receipts name, and who runs it. */
export function SellerPage({ id }: { id: string }) {
  const { t } = useLingui()
  const query = useSeller(id)
  usePage(query.data?.name || t`Seller`)
  const runs = useRunsSeller(id).data
  return (
    <OrganiseShell>
      <Show query={query}>
        {(seller) => (
          <>
            <p className="crumbs">
              <Link href="/organise/sellers">
                <Trans>Sellers</Trans>
              </Link>
              <span aria-hidden="true">/</span>
              <span className="wrap cut-line" dir="auto">
                {seller.name || <Trans>No name yet</Trans>}
              </span>
            </p>
            <h1 className="wrap" dir="auto">
              {seller.name || <Trans>No name yet</Trans>}
            </h1>
            {runs ? (
              <>
                <Missing seller={seller} />
                <Change seller={seller} />
                <SellerAdmins id={id} />
              </>
            ) : (
              <Facts seller={seller} />
            )}
          </>
        )}
      </Show>
    </OrganiseShell>
  )
}

function Missing({ seller: { name, company_number, address } }: { seller: Seller }) {
  if (name && company_number && address) return null
  return (
    <Banner kind="wait" title={<Trans>A receipt would lack something</Trans>} role="note">
      <Trans>It must name the company, its number and its address.</Trans>
    </Banner>
  )
}

function Change({ seller }: { seller: Seller }) {
  // A refresh behind the form does not change what is compared.
  const [shown, setShown] = useState(seller)
  return (
    <SellerForm
      key={shown.updated_at}
      before={shown}
      onSend={async (written) => {
        const body = { ...changedFields(shown, written), if_updated_at: shown.updated_at }
        const params = { path: { id: seller.uuid } }
        const changed = await answer(api.PATCH('/api/v1/seller/{id}', { params, body }))
        queries.setQueryData(['seller', seller.uuid], changed)
        setShown(changed)
        void queries.invalidateQueries({ queryKey: ['sellers'] })
        toast(<Trans>The seller is changed.</Trans>)
      }}
    />
  )
}

function SellerAdmins({ id }: { id: string }) {
  const path = { id }
  return (
    <AdminsCard
      queryKey={['seller', id]}
      hint={<Trans>They may change this seller, and sell in its name.</Trans>}
      read={(page) =>
        answer(
          api.GET('/api/v1/seller/{id}/admin', {
            params: { path, query: { ...(page && { page }) } },
          }),
        )
      }
      add={(username) =>
        answer(api.PUT('/api/v1/seller/{id}/admin', { params: { path }, body: { username } }))
      }
      remove={(username) =>
        answer(
          api.DELETE('/api/v1/seller/{id}/admin/{username}', {
            params: { path: { id, username } },
          }),
        )
      }
    />
  )
}

function Facts({ seller }: { seller: Seller }) {
  const { company_number, vat_number, address, email } = seller
  return (
    <section className="card pad stack">
      {address && (
        <p className="wrap long-text" dir="auto">
          {address}
        </p>
      )}
      {company_number && (
        <p className="wrap">
          <Trans>
            Company number <bdi>{company_number}</bdi>
          </Trans>
        </p>
      )}
      {vat_number && (
        <p className="wrap">
          <Trans>
            VAT number <bdi>{vat_number}</bdi>
          </Trans>
        </p>
      )}
      {email && (
        <p className="wrap">
          <a className="link-btn" href={`mailto:${email}`}>
            {email}
          </a>
        </p>
      )}
      <p className="small muted">
        <Trans>Only its admins change a seller. A platform admin can make you one of them.</Trans>
      </p>
    </section>
  )
}
