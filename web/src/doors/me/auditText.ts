import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'

/** What each kind of entry says, in the words of the pages. */
export const AUDIT_TEXTS: Readonly<Record<string, MessageDescriptor>> = {
  application_changed: msg`An application was changed`,
  application_created: msg`An application was registered`,
  application_entered: msg`An application got to know who this is`,
  application_removed: msg`An application was removed`,
  application_secret_made: msg`An application got a new secret`,
  capacity_changed: msg`The capacity of an event was changed`,
  codes_put_off: msg`Many codes were wrong, so no code was judged for a while`,
  credential_made: msg`A ticket was shown for the first time`,
  credential_replaced: msg`A ticket was moved to another browser`,
  entry_undone: msg`An entry was undone`,
  event_cancelled: msg`An event was cancelled`,
  event_published: msg`An event was published`,
  factor_confirmed: msg`An authenticator was set up`,
  factor_shown: msg`The key for an authenticator was shown`,
  factor_shown_again: msg`A code was given again in a login that went on`,
  first_run_finished: msg`The server was set up`,
  holders_told: msg`The holders of tickets were told of a change`,
  invitation_accepted: msg`An invitation to a licence was accepted`,
  invitation_declined: msg`An invitation to a licence was declined`,
  keys_rotated: msg`The signing keys were changed`,
  licence_changed: msg`A licence was changed`,
  licence_created: msg`A licence was made`,
  licence_file_made: msg`A licence file was made`,
  licence_seat_borrowed: msg`A licence seat was borrowed for use without network`,
  licence_seat_returned: msg`A borrowed licence seat was returned`,
  login: msg`Logged in`,
  login_failed: msg`A login failed: password or code was wrong`,
  login_refused: msg`A login was refused, though password and code were right`,
  member_added: msg`A member was added to a licence`,
  member_changed: msg`A member of a licence got another role`,
  member_removed: msg`A member was removed from a licence`,
  order_cancelled: msg`An order was cancelled`,
  order_changed: msg`The tickets of an open order were changed`,
  order_kept: msg`The places of an order are held longer`,
  order_letter_sent: msg`The letter about an order was sent again`,
  order_paid: msg`An order was marked as paid`,
  order_refunded: msg`Money of an order was given back`,
  owner_changed: msg`An owner of licences was changed`,
  owner_created: msg`An owner of licences was made`,
  password_changed: msg`The password was changed`,
  product_changed: msg`A product of an event was changed`,
  product_created: msg`A product was added to an event`,
  product_removed: msg`A product of an event was removed`,
  quota_changed: msg`The size of a quota was changed`,
  quota_removed: msg`A quota of an event was removed`,
  recovery_code_used: msg`A recovery code was used`,
  recovery_codes_made: msg`Ten new recovery codes were made`,
  refresh_reused: msg`An old token was used again, so the login was ended`,
  restored: msg`The server was restored from a backup`,
  role_changed: msg`A user got another role`,
  roster_added: msg`Somebody was added to an event`,
  roster_link_made: msg`A link to an event was made`,
  roster_link_removed: msg`A link to an event was removed`,
  roster_link_used: msg`A link to an event was used`,
  roster_removed: msg`Somebody was taken off an event`,
  seat_borrowed: msg`A licence seat was borrowed for use without network`,
  seat_returned: msg`A borrowed licence seat was returned`,
  seller_admin_added: msg`A seller got an admin`,
  seller_admin_removed: msg`Somebody no longer runs a seller`,
  seller_changed: msg`A seller was changed`,
  seller_created: msg`A seller was made`,
  sold_at_door: msg`Tickets were sold at the door of an event`,
  service_account_changed: msg`A service account was changed`,
  service_account_created: msg`A service account was made`,
  service_account_removed: msg`A service account was removed`,
  service_key_added: msg`A service account got a key`,
  service_key_removed: msg`A key of a service account was removed`,
  service_secret_made: msg`A service account got a new secret`,
  service_secrets_ended: msg`All secrets of a service account were ended`,
  service_token_issued: msg`A service account got a token`,
  service_token_refused: msg`A service account was refused a token`,
  session_ended: msg`A login ended`,
  ticket_cancelled: msg`A ticket was cancelled`,
  ticket_given: msg`A ticket was given`,
  user_activated: msg`A user was made active again`,
  user_changed: msg`The data of a user was changed`,
  user_created: msg`Signed up`,
  user_deactivated: msg`A user was made inactive`,
  user_reset: msg`An admin reset the password and the authenticator`,
  venue_admin_added: msg`A venue got an admin`,
  venue_admin_removed: msg`Somebody no longer runs a venue`,
  venue_changed: msg`A venue was changed`,
  venue_created: msg`A venue was made`,
}

const EMAIL_CHANGED = msg`The e-mail address was changed`
const NEW_PLACE = msg`Logged in from a browser and a network that were new`

/** Why a login ended, after the text of its entry. */
const END_TEXTS: Readonly<Record<string, MessageDescriptor>> = {
  logged_out: msg`logged out`,
  revoked: msg`logged out from another browser`,
  reuse_detected: msg`an old token was used again`,
  expired: msg`it had run out`,
  evicted: msg`the licence seat went to another member`,
  password_changed: msg`the password was changed`,
  reset: msg`an admin reset the person`,
  idle: msg`the licence seat was not used for long`,
  put_out: msg`put out by a licence admin`,
  member_removed: msg`no longer a member of the licence`,
  licence_over: msg`the licence was over`,
  deactivated: msg`the user was made inactive`,
  restored: msg`the server was restored from a backup`,
}

/** Says what an entry of an audit log means. A kind that is not known here is named as it is. */
export function useAuditText(): (
  kind: string,
  details: Readonly<Record<string, unknown>>,
) => string {
  const { i18n } = useLingui()
  return (kind, { reason, what, new_place }) => {
    if (kind === 'login' && new_place === true) return i18n._(NEW_PLACE)
    if (kind === 'user_changed' && what === 'email') return i18n._(EMAIL_CHANGED)
    const known = AUDIT_TEXTS[kind]
    const text = known ? i18n._(known) : kind.replaceAll('_', ' ')
    const why = typeof reason === 'string' ? END_TEXTS[reason] : undefined
    return kind === 'session_ended' && why ? `${text}: ${i18n._(why)}` : text
  }
}
