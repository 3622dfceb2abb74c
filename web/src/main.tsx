import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { preloadPage, preloadTouchedPages } from './app/routes.tsx'
import { watchOtherTabs } from './app/session.ts'
import { showTheme } from './app/theme.ts'
import { showLanguage } from './i18n/languages.ts'
import { watchForUpdates } from './worker/watchForUpdates.ts'
import './style/tokens.css'
import './style/base.css'

/** After this time, also a network that stalls shows that something is loading. */
const LONGEST_BLANK_MS = 3_000

showTheme()
watchOtherTabs()
preloadTouchedPages()
await Promise.all([
  showLanguage(),
  Promise.race([
    preloadPage(window.location.pathname),
    new Promise((resolve) => setTimeout(resolve, LONGEST_BLANK_MS)),
  ]),
])
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
void watchForUpdates()
