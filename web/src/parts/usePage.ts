import { useEffect } from 'react'

let isFirst = true

/**
 * Names the page. After each change of page the focus goes to its heading, which a screen reader
 * then says; at the first page of a visit it stays where the browser has it.
 */
export function usePage(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Tessera' : `${title} · Tessera`
  }, [title])
  useEffect(() => {
    if (isFirst) {
      isFirst = false
      return
    }
    const heading = document.querySelector<HTMLElement>('main h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [])
}
