import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { preloadPage } from './app/routes.ts'
import { watchOtherTabs } from './app/session.ts'
import { showTheme } from './app/theme.ts'
import { showLanguage } from './i18n/languages.ts'
import { watchForUpdates } from './worker/watchForUpdates.ts'
import './style/tokens.css'
import './style/base.css'

showTheme()
watchOtherTabs()
preloadPage(window.location.pathname)
await showLanguage()
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
void watchForUpdates()
