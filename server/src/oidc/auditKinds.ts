import { declareAuditKinds } from '../audit/declareAuditKinds.ts'

/** What this room writes into the audit log, and what the details hold. */
export const audit = declareAuditKinds({ application_entered: ['application_id', 'licence_id'] })
