import type { ReactNode } from 'react'
import { Link } from 'wouter'

/** The name of one item of a list, with the way back to the list. */
export function ItemHead({
  list,
  listTo,
  name,
  state,
}: {
  list: ReactNode
  listTo: string
  name: string
  state?: ReactNode
}) {
  return (
    <div className="stack stack-3">
      <p className="crumbs">
        <Link href={listTo}>{list}</Link>
      </p>
      <div className="row row-wrap">
        <h1 className="wrap" dir="auto">
          {name}
        </h1>
        {state}
      </div>
    </div>
  )
}
