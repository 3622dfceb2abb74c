export type Theme = 'system' | 'light' | 'dark'

const KEPT = 'tessera.theme'

export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEPT)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

/** Shows the chosen theme; `system` follows the browser. */
export function showTheme(theme = chosenTheme()): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(KEPT)
  else localStorage.setItem(KEPT, theme)
  showTheme(theme)
}
