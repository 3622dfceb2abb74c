import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import type { Seller } from '@tessera/client'
import { Link } from 'wouter'
import { useMe } from '../../../app/me.ts'
import { LinkButton } from '../../../parts/Button.tsx'
import { ShowPages } from '../../../parts/states.tsx'
import { usePage } from '../../../parts/usePage.ts'
import { OrganiseShell } from '../OrganiseShell.tsx'
import { useSellers } from './useSellers.ts'

/** The companies that sell tickets. */
export function SellersPage() {
  const { t } = useLingui()
  usePage(t`Sellers`)
  const query = useSellers()
  const isAdmin = useMe().data?.role === 'admin'
  return (
    <OrganiseShell>
      <div className="row between row-wrap">
        <h1>
          <Trans>Sellers</Trans>
        </h1>
        {isAdmin && (
          <LinkButton
            to="/organise/sellers/new"
            look="main"
            icon={<IconPlus className="i" aria-hidden="true" />}
          >
            <Trans>New seller</Trans>
          </LinkButton>
        )}
      </div>
      <p className="muted">
        <Trans>A seller is the company that a receipt names.</Trans>{' '}
        {!isAdmin && <Trans>A platform admin adds sellers, and says who runs them.</Trans>}
      </p>
      <ShowPages query={query} empty={null}>
        {(sellers) => (
          <section className="card">
            <ul className="list">
              {sellers.map((seller) => (
                <SellerRow key={seller.uuid} seller={seller} />
              ))}
            </ul>
          </section>
        )}
      </ShowPages>
    </OrganiseShell>
  )
}

function SellerRow({ seller: { uuid, name, company_number, currency } }: { seller: Seller }) {
  return (
    <li>
      <Link className="item" href={`/organise/seller/${uuid}`}>
        <span className="stack stack-1 grow">
          <span className="strong wrap" dir="auto">
            {name || <Trans>No name yet</Trans>}
          </span>
          <span className="small muted wrap" dir="auto">
            {[company_number, currency].filter(Boolean).join(' · ')}
          </span>
        </span>
      </Link>
    </li>
  )
}
