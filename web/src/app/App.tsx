import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense } from 'react'
import { queries } from '../api/queries.ts'
import { i18n } from '../i18n/languages.ts'
import { Loading } from '../parts/states.tsx'
import { LoadFailed } from './LoadFailed.tsx'
import { Overlays } from './Overlays.tsx'
import { Pages } from './Pages.tsx'

export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <LoadFailed>
          <Suspense fallback={<Loading />}>
            <Pages />
          </Suspense>
          <Overlays />
        </LoadFailed>
      </QueryClientProvider>
    </I18nProvider>
  )
}
