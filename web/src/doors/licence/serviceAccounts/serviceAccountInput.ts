import type { NewServiceAccount } from '@tessera/client'
import type { Values } from '../../../parts/Form.tsx'
import { needsAll, SCOPES } from './scopes.tsx'

/** What a form of a service account says. A scope that cannot be chosen is not sent. */
export function readServiceAccountForm(values: Values) {
  const isLimited = values['reach'] === 'some'
  return {
    name: values['name']?.trim() ?? '',
    scopes: SCOPES.filter(
      (scope) => values[`scope:${scope}`] === 'on' && !(isLimited && needsAll(scope)),
    ),
    licence_ids: isLimited ? (values['licence_ids'] ?? '').split(',').filter(Boolean) : null,
  } satisfies NewServiceAccount
}

/** The order of a set is no change. */
export function sameSet(_name: string, one: unknown, other: unknown): boolean {
  const inOrder = (value: unknown) => (Array.isArray(value) ? value.toSorted() : value)
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}
