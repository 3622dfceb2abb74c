import { useSearchParams } from 'wouter'
import { safeBack } from './safeBack.ts'

/** Where the way in leads to at its end, and how each step hands it on to the next. */
export function useBack(): { back: string; withBack: (path: string) => string } {
  const [search] = useSearchParams()
  const back = safeBack(search.get('back'))
  return {
    back,
    withBack: (path) => (back === '/' ? path : `${path}?back=${encodeURIComponent(back)}`),
  }
}
