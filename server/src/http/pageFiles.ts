import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../text/languages.ts'

/** What the page of an address loads beside the first page, per language. The build writes it. */
interface PageFiles {
  /** `:id` stands for one segment. */
  readonly path: string
  readonly files: Readonly<Record<string, readonly string[]>>
}

/** Returns the value of a `Link` header (RFC 8288), or nothing for an address without a page. */
export type LinkOfPage = (url: string, language: Language) => string | undefined

/**
 * Returns a function that names the files of the page of an address, as a `Link` header. A browser
 * then loads them all at once. Without it, the browser learns of them only after it has run the
 * first script.
 *
 * @param folder A built web application; one without the list has no links.
 */
export function openPageFiles(folder: string): LinkOfPage {
  const list = join(folder, '.vite/pages.json')
  const pages: readonly PageFiles[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  const links = pages.map(({ path, files }) => ({
    wanted: path.split('/'),
    inLanguage: new Map(
      Object.entries(files).map(([language, named]) => [language, named.map(linkTo).join(', ')]),
    ),
  }))
  return (url, language) => {
    const segments = url.replace(/[?#].*/, '').split('/')
    const found = links.find(
      ({ wanted }) =>
        wanted.length === segments.length &&
        wanted.every((segment, i) => segment.startsWith(':') || segment === segments[i]),
    )
    return found?.inLanguage.get(language)
  }
}

/** A style as the pages load it, with `crossorigin`: in another mode it would be loaded twice. */
function linkTo(file: string): string {
  return file.endsWith('.css')
    ? `</${file}>; rel=preload; as=style; crossorigin`
    : `</${file}>; rel=modulepreload`
}
