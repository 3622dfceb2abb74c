import type { ReactNode } from 'react'
import { Guard } from '../../app/Guard.tsx'
import { Shell } from '../../app/Shell.tsx'
import './me.css'

/** A page below “Me”: for a person who is logged in, with a way back to it. */
export function OwnPage({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <Guard>
      <Shell back="/me" title={title} className="middle stack stack-6">
        {children}
      </Shell>
    </Guard>
  )
}
