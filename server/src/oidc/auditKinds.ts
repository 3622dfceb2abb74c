import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** The kinds that this room writes into the audit log, with the members of their details. */
export const audit = declareAuditKinds({ application_entered: ['application_id', 'licence_id'] })
