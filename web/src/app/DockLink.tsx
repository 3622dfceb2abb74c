import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'

/** A link of a navigation. It says where one is. */
export function DockLink({
  to,
  icon,
  exact = false,
  children,
}: {
  to: string
  icon?: ReactNode
  exact?: boolean
  children: ReactNode
}) {
  const [path] = useLocation()
  const isHere =
    path === to || (!exact && to !== '/' && path.startsWith(`${to}/`)) || belongs(path, to)
  return (
    <Link href={to} {...(isHere && { 'aria-current': 'page' as const })}>
      {icon}
      {children}
    </Link>
  )
}

/** Pages below another address than their link. */
function belongs(path: string, to: string): boolean {
  if (to === '/') return path.startsWith('/event/')
  return to === '/tickets' && /^\/(ticket\/|orders?(\/|$))/.test(path)
}
