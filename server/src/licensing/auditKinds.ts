import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** What this room writes into the audit log, and what the details hold. */
export const audit = declareAuditKinds({
  owner_created: ['owner_id'],
  owner_changed: ['owner_id', 'changed'],
  licence_created: ['licence_id'],
  licence_changed: ['licence_id', 'changed'],
  licence_file_made: ['licence_id', 'kid'],
  member_added: ['licence_id', 'role'],
  member_changed: ['licence_id', 'role'],
  // Of licence files here, of access tokens in the room of tokens.
  keys_rotated: ['kid', 'of', 'withdraw', 'at_once'],
})
