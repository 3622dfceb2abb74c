import type { ReactNode } from 'react'
import { Shell } from '../../app/Shell.tsx'
import { Mosaic } from '../../parts/Mosaic.tsx'
import './me.css'

/** A page on the way in: what to fill in on the left, on wide screens a mosaic on the right. */
export function EnrolFrame({
  back,
  title,
  children,
}: {
  back: string
  title: ReactNode
  children: ReactNode
}) {
  return (
    <Shell back={back} title={title} dock={false}>
      <div className="log-in">
        <div className="stack stack-6">{children}</div>
        <div className="desk log-in-art">
          <Mosaic id="log-in" />
        </div>
      </div>
    </Shell>
  )
}
