import { Trans } from '@lingui/react/macro'

/** The first link of a page: it skips the navigation. */
export function SkipLink() {
  return (
    <a className="btn skip" href="#content">
      <Trans>Skip to the content</Trans>
    </a>
  )
}
