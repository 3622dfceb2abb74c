import { keepCookie, readCookies } from '../kept/openCookies.ts'

export type Theme = 'system' | 'light' | 'dark'

export function chosenTheme(): Theme {
  const isTheme = (value: string) => value === 'light' || value === 'dark'
  return readCookies('theme').find(isTheme) ?? 'system'
}

/** Shows the chosen theme; `system` follows the browser. */
export function showTheme(theme = chosenTheme()): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
}

export function chooseTheme(theme: Theme): void {
  keepCookie('theme', theme === 'system' ? undefined : theme)
  showTheme(theme)
}
