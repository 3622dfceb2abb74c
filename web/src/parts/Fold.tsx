import { type ReactNode, useEffect, useRef } from 'react'

/** Settings that few people need. It opens by itself when a field in it is wrong. */
export function Fold({ title, children }: { title: ReactNode; children: ReactNode }) {
  const fold = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const { current } = fold
    if (!current) return
    const look = () => openAtFault(current)
    const observer = new MutationObserver(look)
    observer.observe(current, { subtree: true, attributeFilter: ['aria-invalid'] })
    // A field that was wrong before does not change when the form is sent again.
    const form = current.closest('form')
    const lookSoon = () => requestAnimationFrame(look)
    form?.addEventListener('submit', lookSoon)
    return () => {
      observer.disconnect()
      form?.removeEventListener('submit', lookSoon)
    }
  }, [])
  return (
    <details className="more-fields" ref={fold}>
      <summary>{title}</summary>
      <div className="stack stack-6">{children}</div>
    </details>
  )
}

/** A closed fold cannot be focused, so the form could not show its first wrong field. */
function openAtFault(fold: HTMLDetailsElement): void {
  const wrong = '[aria-invalid="true"]'
  const field = fold.querySelector<HTMLElement>(wrong)
  if (!field || fold.open) return
  fold.open = true
  if (fold.closest('form')?.querySelector(wrong) === field) field.focus()
}
