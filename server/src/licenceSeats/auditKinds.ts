import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** The audit kinds that this room writes, and the fields of their details. */
export const audit = declareAuditKinds(
  {
    member_removed: ['licence_id'],
    licence_seat_borrowed: ['licence_id', 'days'],
    licence_seat_returned: ['licence_id'],
  },
  { formerKinds: ['seat_borrowed', 'seat_returned'] },
)
