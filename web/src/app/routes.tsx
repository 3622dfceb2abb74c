import { type ComponentType, lazy, useState } from 'react'
import { type DoorName, withMessages } from './door.ts'
import table from './routes.json'

type Page = ComponentType<{ id: string }>

interface Route {
  /** `:id` stands for one segment, which the page gets as `id`. */
  readonly path: string
  readonly page: Page
  readonly preload: () => Promise<unknown>
}

/** The files of all pages. Each exports its page by the name of the file. */
const files = import.meta.glob<Readonly<Record<string, Page>>>('../doors/**/*Page.tsx')

/** The first parts of addresses whose pages are only for people who are logged in. */
export const GUARDED = ['order', 'orders', 'tickets', 'gate', 'organise', 'licence'] as const

/**
 * The page of each address: the first that fits. The build reads the table too, and writes for the
 * server what each page loads.
 */
export const ROUTES: readonly Route[] = table.map(({ path, page, also = [] }) => {
  const [door, ...names] = page.split('/')
  const load = withMessages([door, ...also] as DoorName[], async () => {
    const file = await files[`../doors/${page}.tsx`]?.()
    const found = file?.[names.at(-1) ?? '']
    if (!found) throw new Error(`There is no page ${page}.`)
    return found
  })
  return { path, ...loadedOnce(load) }
})

/** Shows a page that was preloaded at once, and any other page when it is loaded. */
function loadedOnce(load: () => Promise<{ default: Page }>): Omit<Route, 'path'> {
  let loaded: Page | undefined
  const preload = async () => {
    const { default: component } = await load()
    loaded = component
    return { default: component }
  }
  const Later = lazy(preload)
  return {
    preload,
    page: function Loaded(props) {
      const [Shown] = useState(() => loaded ?? Later)
      return <Shown {...props} />
    },
  }
}

/** Loads the page of an address. What fails is tried again when the page is shown. */
export async function preloadPage(address: string): Promise<void> {
  await ROUTES.find(({ path }) => fits(path, address))
    ?.preload()
    .catch(() => undefined)
}

/** Starts to load the page of a link when somebody touches the link, before the click. */
export function preloadTouchedPages(): void {
  document.addEventListener('pointerdown', ({ target }) => {
    const link = target instanceof Element && target.closest('a')
    if (link && link.origin === window.location.origin) void preloadPage(link.pathname)
  })
}

function fits(path: string, address: string): boolean {
  const segments = address.split('/')
  const wanted = path.split('/')
  return (
    wanted.length === segments.length &&
    wanted.every((segment, i) => segment.startsWith(':') || segment === segments[i])
  )
}
