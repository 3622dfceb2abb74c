import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What each finding is about, in the words of the pages. */
export const FINDING_NAMES: Readonly<Record<string, MessageDescriptor>> = {
  admin: msg`First admin`,
  certificate: msg`Certificate`,
  clocks: msg`Clocks`,
  data: msg`Data folder`,
  database: msg`Database`,
  disk: msg`Disk`,
  'first admin': msg`First admin`,
  jobs: msg`Jobs`,
  letters: msg`Letters`,
  'master key': msg`Master key`,
  migrations: msg`Migrations`,
  node: msg`Node`,
  'public url': msg`Public address`,
  redis: msg`Redis`,
  sellers: msg`Sellers`,
  'signing keys': msg`Signing keys`,
}
