import { useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import type { Refine } from '../../../parts/problemText.ts'

type Sent = Readonly<Record<string, unknown>>

const ADDRESSES = ['redirect_uris', 'post_logout_redirect_uris', 'backchannel_logout_uri']

/** Says which address of an application is wrong, and what an address may be. */
export function useAddressFaults() {
  const { t } = useLingui()
  const sent = useRef<Sent>({})
  const refine: Refine = ({ path, code, limit }, sentence) => {
    const [, field = '', index] = path.split('/')
    if (field === 'audience' && code === 'taken')
      return t`Another application, or this server, has this audience. Choose another one.`
    if (field === 'pkce')
      return t`It must be required: the application has no secret, or an address with a scheme of its own.`
    if (!ADDRESSES.includes(field)) return sentence
    if (code === 'too_many') return t`At most ${limit ?? 20} addresses.`
    const said = addressText(code, field) ?? sentence
    const list = sent.current[field]
    const address = index === undefined || !Array.isArray(list) ? '' : list[Number(index)]
    return address ? `${address} – ${said}` : said
  }

  function addressText(code: string, field: string): string | undefined {
    if (code === 'not_an_address')
      return t`Write a whole address, such as https://lab.example.org/callback, without *, # and a password.`
    if (code !== 'wrong_scheme') return undefined
    if (field === 'backchannel_logout_uri')
      return t`It must begin with https://, or with http:// on this machine or a host that the operator allows.`
    return t`It must begin with https://, with http:// on localhost, or with a scheme of its own such as org.example.lab:/`
  }

  return {
    refine,
    /** The field of a fault: a fault of one address belongs to all of them. */
    fieldOf: (path: string) => path.split('/')[1] ?? '',
    note: (input: Sent) => {
      sent.current = input
    },
  }
}
