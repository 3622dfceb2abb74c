import { useRef } from 'react'
import { newKey } from './newKey.ts'

/**
 * The key of a request that makes something. It stays while what is sent stays, so a second try
 * after a lost answer makes no second thing.
 */
export function useRequestKey() {
  const sent = useRef({ body: '', key: '' })
  return (body: unknown) => {
    const text = JSON.stringify(body)
    if (sent.current.body !== text) sent.current = { body: text, key: newKey() }
    return { 'idempotency-key': sent.current.key }
  }
}
