import { Trans } from '@lingui/react/macro'
import { IconLanguage, IconMoon } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useMe } from '../../app/me.ts'
import { tellLanguage } from '../../app/tellLanguage.ts'
import { chooseTheme, chosenTheme, type Theme } from '../../app/theme.ts'
import { chooseLanguage, LANGUAGES, type Language, useLanguage } from '../../i18n/languages.ts'
import { Chips } from '../../parts/Chips.tsx'

/** The language of the pages. */
export function LanguageItem() {
  const language = useLanguage()
  const me = useMe().data
  const all: readonly Language[] = ['en', 'da']
  const names = all.map(
    (each) =>
      [
        each,
        <span key={each} lang={each}>
          {LANGUAGES[each]}
        </span>,
      ] as const,
  )
  return (
    <li className="item row-wrap">
      <IconLanguage className="i" aria-hidden="true" />
      <span className="grow strong" id="language">
        <Trans>Language</Trans>
      </span>
      <Chips
        labelledBy="language"
        names={names}
        chosen={language}
        onChoose={(each) => {
          void chooseLanguage(each)
          if (me) void tellLanguage(me.username, each)
        }}
      />
    </li>
  )
}

/** Light or dark. */
export function ThemeItem() {
  const [theme, setTheme] = useState<Theme>(chosenTheme)
  const names: readonly (readonly [Theme, ReactNode])[] = [
    ['system', <Trans key="s">As the system</Trans>],
    ['light', <Trans key="l">Light</Trans>],
    ['dark', <Trans key="d">Dark</Trans>],
  ]
  return (
    <li className="item row-wrap">
      <IconMoon className="i" aria-hidden="true" />
      <span className="grow strong" id="theme">
        <Trans>Colours</Trans>
      </span>
      <Chips
        labelledBy="theme"
        names={names}
        chosen={theme}
        onChoose={(each) => {
          chooseTheme(each)
          setTheme(each)
        }}
      />
    </li>
  )
}
