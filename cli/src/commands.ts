import type { Command } from './command.ts'
import { backUp } from './operate/backUp.ts'
import { createAdmin } from './operate/createAdmin.ts'
import { doctor } from './operate/doctor.ts'
import { listMail } from './operate/listMail.ts'
import { migrate } from './operate/migrate.ts'
import { restoreBackup } from './operate/restoreBackup.ts'
import { rotateKeys } from './operate/rotateKeys.ts'
import { showAdmin } from './operate/showAdmin.ts'
import { showDemo } from './operate/showDemo.ts'
import { showMail } from './operate/showMail.ts'
import { start } from './operate/start.ts'
import { addAgent } from './remote/addAgent.ts'
import { addMember } from './remote/addMember.ts'
import { addSellerAdmin } from './remote/addSellerAdmin.ts'
import { addVenueAdmin } from './remote/addVenueAdmin.ts'
import { adviseOnLicence } from './remote/adviseOnLicence.ts'
import { borrowLicenceSeat } from './remote/borrowLicenceSeat.ts'
import { cancelEvent } from './remote/cancelEvent.ts'
import { cancelOrder } from './remote/cancelOrder.ts'
import { cancelTicket } from './remote/cancelTicket.ts'
import { changeApplication } from './remote/changeApplication.ts'
import { changeLicence } from './remote/changeLicence.ts'
import { changeSeller } from './remote/changeSeller.ts'
import { changeVenue } from './remote/changeVenue.ts'
import { createApplication } from './remote/createApplication.ts'
import { createEvent } from './remote/createEvent.ts'
import { createLicence } from './remote/createLicence.ts'
import { createOrder } from './remote/createOrder.ts'
import { createProduct } from './remote/createProduct.ts'
import { createSeller } from './remote/createSeller.ts'
import { createService } from './remote/createService.ts'
import { createUser } from './remote/createUser.ts'
import { createVenue } from './remote/createVenue.ts'
import { deleteApplication } from './remote/deleteApplication.ts'
import { extendOrder } from './remote/extendOrder.ts'
import { factor } from './remote/factor.ts'
import { gate } from './remote/gate.ts'
import { giveTicket } from './remote/giveTicket.ts'
import { acceptInvitation, declineInvitation, listInvitations } from './remote/invitations.ts'
import { licenceFile } from './remote/licenceFile.ts'
import { listApplications } from './remote/listApplications.ts'
import { listAudit } from './remote/listAudit.ts'
import { listEnabledVenues } from './remote/listEnabledVenues.ts'
import { listEvents } from './remote/listEvents.ts'
import { listHistory } from './remote/listHistory.ts'
import { listLicenceSeats } from './remote/listLicenceSeats.ts'
import { listLicences } from './remote/listLicences.ts'
import { listMembers } from './remote/listMembers.ts'
import { listOrders } from './remote/listOrders.ts'
import { listProducts } from './remote/listProducts.ts'
import { listSellerAdmins } from './remote/listSellerAdmins.ts'
import { listSellers } from './remote/listSellers.ts'
import { listServices } from './remote/listServices.ts'
import { listVenueAdmins } from './remote/listVenueAdmins.ts'
import { listVenues } from './remote/listVenues.ts'
import { login } from './remote/login.ts'
import { logout } from './remote/logout.ts'
import { makeApplicationSecret } from './remote/makeApplicationSecret.ts'
import { makeServiceSecret } from './remote/makeServiceSecret.ts'
import { payOrder } from './remote/payOrder.ts'
import { publishEvent } from './remote/publishEvent.ts'
import { refundOrder } from './remote/refundOrder.ts'
import { register } from './remote/register.ts'
import { releaseLicenceSeat } from './remote/releaseLicenceSeat.ts'
import { removeMember } from './remote/removeMember.ts'
import { removeSellerAdmin } from './remote/removeSellerAdmin.ts'
import { removeVenueAdmin } from './remote/removeVenueAdmin.ts'
import { resetUser } from './remote/resetUser.ts'
import { returnLicenceSeat } from './remote/returnLicenceSeat.ts'
import { sellAtDoor } from './remote/sellAtDoor.ts'
import { showApplication } from './remote/showApplication.ts'
import { showEvent } from './remote/showEvent.ts'
import { showOrder } from './remote/showOrder.ts'
import { showSeller } from './remote/showSeller.ts'
import { showTicket } from './remote/showTicket.ts'
import { showUser } from './remote/showUser.ts'
import { showVenue } from './remote/showVenue.ts'

/** Every command in the order of the help: first for this machine, then for any server. */
export const COMMANDS: readonly Command[] = [
  start,
  migrate,
  doctor,
  createAdmin,
  showAdmin,
  rotateKeys,
  backUp,
  restoreBackup,
  listMail,
  showMail,
  showDemo,
  login,
  logout,
  factor,
  createUser,
  showUser,
  resetUser,
  listAudit,
  createLicence,
  changeLicence,
  listLicences,
  listLicenceSeats,
  listHistory,
  adviseOnLicence,
  releaseLicenceSeat,
  listMembers,
  addMember,
  removeMember,
  listInvitations,
  acceptInvitation,
  declineInvitation,
  licenceFile,
  borrowLicenceSeat,
  returnLicenceSeat,
  createApplication,
  listApplications,
  showApplication,
  changeApplication,
  makeApplicationSecret,
  deleteApplication,
  createService,
  listServices,
  makeServiceSecret,
  createEvent,
  listEvents,
  showEvent,
  publishEvent,
  cancelEvent,
  addAgent,
  listProducts,
  createProduct,
  createOrder,
  listOrders,
  showOrder,
  extendOrder,
  cancelOrder,
  payOrder,
  sellAtDoor,
  refundOrder,
  register,
  showTicket,
  giveTicket,
  cancelTicket,
  gate,
  createVenue,
  listVenues,
  showVenue,
  changeVenue,
  listVenueAdmins,
  addVenueAdmin,
  removeVenueAdmin,
  listEnabledVenues,
  createSeller,
  listSellers,
  showSeller,
  changeSeller,
  listSellerAdmins,
  addSellerAdmin,
  removeSellerAdmin,
]
