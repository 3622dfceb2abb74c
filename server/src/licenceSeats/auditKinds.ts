import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** What this room writes into the audit log, and what the details hold. */
export const audit = declareAuditKinds(
  {
    member_removed: ['licence_id'],
    licence_seat_borrowed: ['licence_id', 'days'],
    licence_seat_returned: ['licence_id'],
  },
  { formerKinds: ['seat_borrowed', 'seat_returned'] },
)
