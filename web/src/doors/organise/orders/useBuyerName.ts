import { useLingui } from '@lingui/react/macro'
import type { OrderOfEvent } from '@tessera/client'

/** The name of a buyer, or the user name; of a door sale to nobody who is named, that. */
export function useBuyerName() {
  const { t } = useLingui()
  return ({ buyer }: Pick<OrderOfEvent, 'buyer'>) =>
    buyer === null ? t`Sold at the door` : buyer.name || buyer.username
}
