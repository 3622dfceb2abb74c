import type { RefusalCode } from '../../refusal.ts'
import type { Language } from '../../text/languages.ts'
import { DANISH } from './pageWordsInDanish.ts'

/**
 * Everything that the pages of this server say. A part of a sentence that is given may be text or
 * HTML: no sentence here has a character that HTML would read.
 */
export const ENGLISH = {
  logIn: 'Log in',
  logInTo: (application: string) => `Log in to ${application}`,
  notLoggedIn: (application: string) => `Not logged in – ${application}`,
  didNotLetYouIn: 'That did not let you in',
  username: 'User name',
  password: 'Password',
  securityCode: 'Security code',
  securityCodeHint: 'The six digits in your authenticator app now.',
  typePasswordAgain: 'Type your password again, too.',
  newPassword: 'New password',
  newPasswordAgain: 'New password again',
  passwordsDiffer: 'The two new passwords differ. Type the same one twice.',
  noCode: 'Type the code that your authenticator shows.',
  notSixDigits: 'A security code has six digits. Type the one that your authenticator shows.',
  useRecoveryCode: 'Use a recovery code instead',
  recoveryCode: 'Recovery code',
  recoveryCodeHint: 'One of the codes that you kept. It works once.',
  logInWithRecoveryCode: 'Log in with the recovery code',
  noAuthenticator: 'No authenticator yet, or lost it?',
  setUpFirst: (link: string, application: string) =>
    `After signing up, or with a temporary password from an admin, ${link} first. You are then logged in: go back to ${application} and begin again there.`,
  setUpFirstLink: 'set up an authenticator',
  signUpFirst: (link: string) => `No user name yet? ${link} first.`,
  signUpFirstLink: 'Sign up',
  lostAuthenticator:
    'If you have lost it, use a recovery code, or ask the people who run this server.',
  askOperator: 'No authenticator yet, or lost it? Ask the people who run this server.',
  anotherPerson: (application: string) =>
    `${application} asks for another person than the one who is logged in here. Log in as that person, or go back.`,
  onceMore: (application: string) => `${application} asks you to log in once more.`,
  otherLicence:
    'You are logged in under another licence, or for longer than this licence allows. Log in once more to use this licence. Your other login stays open.',

  for: (application: string) => `for ${application}`,
  backTo: (application: string) => `Back to ${application}`,
  loggedInAs: (username: string) => `You are logged in as ${username}.`,
  notYou: 'Not you? Log out',
  notThem: (username: string) => `Not ${username}? Log out`,
  goOn: 'Go on',

  codesTitle: 'Your recovery codes',
  codesHeading: 'Write these down',
  codesWhy:
    'You are logged in. If you lose your authenticator, each of these codes replaces it once. They are shown only now.',
  codesKept: (application: string) => `I have written them down: go on to ${application}`,

  chooseTitle: (application: string) => `Choose a licence – ${application}`,
  chooseHeading: 'Under which licence?',
  chooseWhy: (application: string) => `You are a member of several licences for ${application}.`,
  licences: 'Licences',

  invitationTitle: (application: string) => `Invitation – ${application}`,
  invitationHeading: 'You are invited',
  invitationTo: (you: string, by: string, title: string, serial: string) =>
    `${you}, you were invited${by && ` by ${by}`} to use ${title}, licence ${serial}.`,
  invitationMeans:
    'If you accept, the admins of this licence see your e-mail address, when you come in and leave, and, while you are in, your network address and your browser. They can end your use of the licence.',
  accept: 'Accept and go on',
  decline: 'Decline',

  waitingTitle: (application: string) => `Waiting for a licence seat – ${application}`,
  waitingHeading: 'Every licence seat is taken',
  seatsTaken: (title: string, limit: string, inUse: string) =>
    `${title} has ${limit} ${limit === '1' ? 'licence seat' : 'licence seats'}, and ${inUse} ${inUse === '1' ? 'is' : 'are'} taken.`,
  inLine: (position: string) => `You are number ${position} in line.`,
  nextSeat: (span: string) =>
    `If nobody leaves earlier, the next licence seat becomes free in ${span}.`,
  checksAgain: (when: string) =>
    `This page checks again every few seconds, and continues as soon as a licence seat is free. It checked ${when}.`,
  justNow: 'just now',
  whoIsIn: 'Who is in',
  inUseOf: (inUse: string, limit: string) => `${inUse} of ${limit}`,
  giveUpWaiting: 'Give up waiting',

  noWayInTitle: (application: string) => `No licence – ${application}`,
  noWayInHeading: 'You cannot come in yet',
  noWayIn: {
    no_licence: (application: string) =>
      `You are not a member of a valid licence for ${application}.`,
    not_this_licence: (application: string) =>
      `You are not a member of this licence, or it is not valid for ${application}.`,
    not_found: () => 'You are not a member of this licence any more.',
    licence_not_valid: () => 'This licence is not valid at this moment.',
  },
  noWayInNext:
    'Ask the licence admin of your institute to add you. If you have another user name, log out and log in with it.',

  comeInTo: (application: string) => `Come in to ${application}`,
  goOnAs: (username: string) => `Go on as ${username}`,

  tryAgain: 'Try again',
  goTo: (application: string) => `Go to ${application}`,
  startPage: 'Go to the start page',
  didNotWork: 'That did not work',
  inAMoment: 'Try again in a moment.',
  overTitle: 'This sign-in is over',
  overDetail:
    'It waited too long, or you finished it in another window. Go back to the application that you came from, and log in from there.',
  linkTitle: 'This link does not work',
  /** The library describes an error in English: people who run an application can look it up. */
  linkDetail: (error: string, description: string) =>
    `Go back to the application that you came from, and log in from there. If that does not help, tell the people who run the application: “${description || error}”.`,
  welcomeTitle: 'Welcome – Tessera',
  welcomeHeading: 'Tessera is running',
  welcomeDetail: 'Its pages are not built in here. The API works, and programs can use it.',
  tryApi: 'Try the API',
  readDocument: 'Read its OpenAPI document',
  seeWhetherReady: 'See whether the server is ready',
  noPageTitle: 'Page not found – Tessera',
  noPageHeading: 'There is no such page',
  noPageDetail: (link: string) => `Check the address, or start again from the ${link}.`,

  logOutQuestion: 'Log out?',
  logOutMeans: (username: string, application: string) =>
    `You are logged in as ${username}. This logs you out${application && ` of ${application} and`} of every application that you entered with this login.`,
  logOut: 'Log out',
  stayLoggedIn: (link: string) => `To stay logged in, close this page or go to the ${link}.`,
  startPageName: 'start page',
  loggedOut: 'Logged out',
  loggedOutDetail: 'You are logged out. You can close this page.',
  twoApplications:
    'The application sent a request for two applications at once. Tell the people who run it: “client_id and id_token_hint name different applications”.',
  unknownReturn:
    'The application named an address to go back to that is not known here. Tell the people who run it: “The post_logout_redirect_uri is not registered”.',

  tryAgainIn: (time: string) => `Try again in ${time}.`,
  passwordReset: 'An admin has reset your password, and has seen it.',
  passwordRestored: 'This server was restored from a backup, and everybody sets a new password.',
  setNewPassword: 'Type your password and the code again, and a new password.',
  /** What is wrong with a new password, by the code of the field. */
  badPassword: {
    same_as_before: 'The new password is the old one. Choose another one.',
    too_short: 'The new password is too short. Choose a longer one.',
    too_long: 'The new password is too long. Choose a shorter one.',
    contains_name: 'The new password must not be your user name or e-mail address.',
    too_common: 'The new password is one of those that everybody tries first.',
    too_easy: 'The new password is too easy to guess.',
    other: 'The new password cannot be used. Choose another one.',
  },
  goodPassword: 'Four words that do not belong together make a good one.',
  refused: {
    login_failed: 'User name, password or code is wrong. A code works once: wait for the next one.',
    too_many_attempts: 'Too many attempts were made.',
    busy: 'Too many people are logging in at this moment.',
    temporary_password_over:
      'The temporary password is too old. Ask a platform admin of this server for another reset.',
    unauthenticated:
      'Your login has ended, or two people are logged in in this browser. Log in again.',
    forbidden: 'You may not do that.',
    cross_site: 'This request came from a page of another site.',
    not_found: 'This is not there any more, or it is not for you.',
    state_conflict: 'Another request changed this at the same moment. Try again.',
    licence_not_valid: 'This licence is not valid at this moment.',
    storage_limit: 'There is no room for this on the server. Tell the people who run it.',
    malformed_input: 'The server could not read what was sent. Go back, and type it once more.',
  } satisfies Partial<Record<RefusalCode, string>>,
}

export type PageWords = typeof ENGLISH

export const WORDS: Readonly<Record<Language, PageWords>> = { en: ENGLISH, da: DANISH }

/** The names of the languages, each in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', da: 'Dansk' }
