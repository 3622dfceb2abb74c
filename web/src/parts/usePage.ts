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
    const wasFirst = isFirst
    isFirst = false
    return wasFirst ? undefined : focusHeading()
  }, [])
}

/**
 * Focuses the heading as soon as there is one, unless the person has gone elsewhere meanwhile.
 *
 * @returns What gives up.
 */
function focusHeading(): () => void {
  const observer = new MutationObserver(tryNow)
  function tryNow(): void {
    const { activeElement, body } = document
    const isTaken = activeElement !== null && activeElement !== body && activeElement.isConnected
    const heading = document.querySelector<HTMLElement>('main h1')
    if (!heading && !isTaken) return
    observer.disconnect()
    if (!heading || isTaken) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  observer.observe(document.body, { childList: true, subtree: true })
  tryNow()
  return () => observer.disconnect()
}
