import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** The audit kinds that this room writes, and the fields of their details. */
export const audit = declareAuditKinds({
  owner_created: ['owner_id'],
  owner_changed: ['owner_id', 'changed'],
  licence_created: ['licence_id'],
  licence_changed: ['licence_id', 'changed'],
  licence_file_made: ['licence_id', 'kid'],
  member_added: ['licence_id', 'role', 'accepted_by'],
  member_changed: ['licence_id', 'role'],
  invitation_accepted: ['licence_id', 'how'],
  invitation_declined: ['licence_id'],
  // The keys of licence files; the tokens room writes this kind for the keys of access tokens.
  keys_rotated: ['kid', 'of', 'withdraw', 'at_once'],
})
