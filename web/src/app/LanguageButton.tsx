import type { ReactNode } from 'react'
import { chooseLanguage, LANGUAGES, useLanguage } from '../i18n/languages.ts'

/** Changes to the other language. It is named in that language. */
export function LanguageButton({ icon, className }: { icon?: ReactNode; className: string }) {
  const other = useLanguage() === 'da' ? 'en' : 'da'
  return (
    <button
      type="button"
      lang={other}
      className={className}
      onClick={() => void chooseLanguage(other)}
    >
      {icon}
      {LANGUAGES[other]}
    </button>
  )
}
