import type { FastifyInstance } from 'fastify'
import type { SqlPool } from '../db/sql.ts'
import { boundLines } from '../edge/boundLines.ts'
import { openApplicationParts } from './applications/applicationParts.ts'
import { applicationRoutes } from './applications/applicationRoutes.ts'
import { heldLicenceSeatRoutes } from './applications/heldLicenceSeatRoutes.ts'
import { oidcRoutes } from './applications/oidcRoutes.ts'
import { serviceAccountRoutes } from './applications/serviceAccountRoutes.ts'
import { serviceCredentialRoutes } from './applications/serviceCredentialRoutes.ts'
import { signInRoutes } from './applications/signInRoutes.ts'
import { signOutRoutes } from './applications/signOutRoutes.ts'
import { auditRoutes } from './auditRoutes.ts'
import { doorSaleRoutes } from './doorSaleRoutes.ts'
import { dutyRoutes } from './dutyRoutes.ts'
import { eventLetterRoutes } from './eventLetterRoutes.ts'
import { eventRoutes } from './eventRoutes.ts'
import { eventUserRoutes } from './eventUserRoutes.ts'
import { factorRoutes } from './factorRoutes.ts'
import { gateRoutes } from './gateRoutes.ts'
import { invitationRoutes } from './licences/invitationRoutes.ts'
import { licenceRoutes } from './licences/licenceRoutes.ts'
import { licenceSeatRoutes } from './licences/licenceSeatRoutes.ts'
import { licenceUseRoutes } from './licences/licenceUseRoutes.ts'
import { memberRoutes } from './licences/memberRoutes.ts'
import { licenceKeyRoutes, offlineRoutes } from './licences/offlineRoutes.ts'
import { ownerRoutes } from './licences/ownerRoutes.ts'
import { loginRoutes } from './loginRoutes.ts'
import { orderDeskRoutes } from './orderDeskRoutes.ts'
import { orderLetterRoutes } from './orderLetterRoutes.ts'
import { orderRoutes } from './orderRoutes.ts'
import { ownSessionRoutes } from './ownSessionRoutes.ts'
import type { Parts } from './parts.ts'
import { pictureRoutes } from './pictureRoutes.ts'
import { productRoutes } from './productRoutes.ts'
import { receiptRoutes } from './receiptRoutes.ts'
import { rosterLinkRoutes } from './rosterLinkRoutes.ts'
import { rosterRoutes } from './rosterRoutes.ts'
import { salesRoutes } from './salesRoutes.ts'
import { scanRoutes } from './scanRoutes.ts'
import { sellerAdminRoutes } from './sellerAdminRoutes.ts'
import { sellerRoutes } from './sellerRoutes.ts'
import { sessionDataRoutes } from './sessionDataRoutes.ts'
import { sessionRoutes } from './sessionRoutes.ts'
import { streamRoutes } from './streamRoutes.ts'
import { ticketRoutes } from './ticketRoutes.ts'
import { userAdminRoutes } from './userAdminRoutes.ts'
import { userRoutes } from './userRoutes.ts'
import { venueAdminRoutes } from './venueAdminRoutes.ts'
import { venueRoutes } from './venueRoutes.ts'

/** The path below which the API stands. */
export const BASE = '/api/v1'

/** Adds the routes of the API and those of the OpenID Connect provider. */
export async function addRoutes(
  app: FastifyInstance,
  parts: Parts,
  served: { readonly hotSql: SqlPool; readonly hasWebPart: boolean },
): Promise<void> {
  for (const routes of [
    userRoutes,
    userAdminRoutes,
    auditRoutes,
    loginRoutes,
    sessionRoutes,
    ownSessionRoutes,
    ownerRoutes,
    licenceRoutes,
    memberRoutes,
    invitationRoutes,
    licenceSeatRoutes,
    licenceUseRoutes,
    serviceAccountRoutes,
    serviceCredentialRoutes,
    sessionDataRoutes,
    factorRoutes,
    offlineRoutes,
    eventRoutes,
    eventLetterRoutes,
    pictureRoutes,
    venueRoutes,
    venueAdminRoutes,
    sellerRoutes,
    sellerAdminRoutes,
    dutyRoutes,
    eventUserRoutes,
    rosterRoutes,
    rosterLinkRoutes,
    ticketRoutes,
    productRoutes,
    orderRoutes,
    orderDeskRoutes,
    orderLetterRoutes,
    doorSaleRoutes,
    salesRoutes,
    receiptRoutes,
    gateRoutes,
    scanRoutes,
    streamRoutes,
  ])
    await app.register(routes, { ...parts, prefix: BASE })
  const mayLog = boundLines(app.log)
  const applicationParts = openApplicationParts(parts, {
    ...served,
    onFault: (fault) => app.log.error({ fault }, 'the OpenID Connect provider failed'),
    onRefusal: (refusal) => {
      if (mayLog()) app.log.warn(refusal, 'a request for tokens was refused')
    },
  })
  await app.register(applicationRoutes, { ...parts, prefix: BASE })
  await app.register(heldLicenceSeatRoutes, { ...applicationParts, prefix: BASE })
  for (const routes of [signInRoutes, signOutRoutes, oidcRoutes])
    await app.register(routes, applicationParts)
  await app.register(licenceKeyRoutes, { sql: parts.sql, keys: parts.keys })
}
