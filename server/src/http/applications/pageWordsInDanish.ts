import type { PageWords } from './pageWords.ts'

export const DANISH: PageWords = {
  logIn: 'Log ind',
  logInTo: (application) => `Log ind i ${application}`,
  notLoggedIn: (application) => `Ikke logget ind – ${application}`,
  didNotLetYouIn: 'Du kom ikke ind',
  username: 'Brugernavn',
  password: 'Adgangskode',
  securityCode: 'Sikkerhedskode',
  securityCodeHint: 'De seks cifre, som din godkendelsesapp viser nu.',
  typePasswordAgain: 'Skriv også din adgangskode igen.',
  newPassword: 'Ny adgangskode',
  newPasswordAgain: 'Ny adgangskode igen',
  passwordsDiffer: 'De to nye adgangskoder er forskellige. Skriv den samme to gange.',
  noCode: 'Skriv den kode, som din godkendelsesapp viser.',
  notSixDigits: 'En sikkerhedskode har seks cifre. Skriv den, som din godkendelsesapp viser.',
  useRecoveryCode: 'Brug en nødkode i stedet',
  recoveryCode: 'Nødkode',
  recoveryCodeHint: 'En af de koder, du har gemt. Den virker én gang.',
  logInWithRecoveryCode: 'Log ind med nødkoden',
  noAuthenticator: 'Har du ingen godkendelsesapp endnu, eller har du mistet den?',
  setUpFirst: (link, application) =>
    `Har du lige oprettet dig, eller har du fået en midlertidig adgangskode af en administrator, så ${link} først. Derefter er du logget ind: gå tilbage til ${application}, og begynd igen der.`,
  setUpFirstLink: 'sæt en godkendelsesapp op',
  signUpFirst: (link) => `Har du intet brugernavn endnu? ${link} først.`,
  signUpFirstLink: 'Opret dig',
  lostAuthenticator:
    'Har du mistet den, så brug en nødkode, eller spørg dem, der driver denne server.',
  askOperator:
    'Har du ingen godkendelsesapp endnu, eller har du mistet den? Spørg dem, der driver denne server.',
  anotherPerson: (application) =>
    `${application} beder om en anden person end den, der er logget ind her. Log ind som den person, eller gå tilbage.`,
  onceMore: (application) => `${application} beder dig logge ind en gang til.`,
  otherLicence:
    'Du er logget ind under en anden licens, eller i længere tid end denne licens tillader. Log ind en gang til for at bruge denne licens. Dit andet login forbliver åbent.',

  for: (application) => `til ${application}`,
  backTo: (application) => `Tilbage til ${application}`,
  loggedInAs: (username) => `Du er logget ind som ${username}.`,
  notYou: 'Er det ikke dig? Log ud',
  notThem: (username) => `Er du ikke ${username}? Log ud`,
  goOn: 'Fortsæt',

  codesTitle: 'Dine nødkoder',
  codesHeading: 'Skriv dem ned',
  codesWhy:
    'Du er logget ind. Hvis du mister din godkendelsesapp, kan hver af disse koder erstatte den én gang. De vises kun nu.',
  codesKept: (application) => `Jeg har skrevet dem ned: fortsæt til ${application}`,

  chooseTitle: (application) => `Vælg en licens – ${application}`,
  chooseHeading: 'Under hvilken licens?',
  chooseWhy: (application) => `Du er medlem af flere licenser til ${application}.`,
  licences: 'Licenser',

  invitationTitle: (application) => `Invitation til en licens – ${application}`,
  invitationHeading: 'Du er inviteret',
  invitationTo: (you, by, title, serial) =>
    `${you}, du er inviteret${by && ` af ${by}`} til at bruge ${title}, licens ${serial}.`,
  invitationMeans:
    'Hvis du siger ja, kan licensens administratorer se din e-mailadresse, hvornår du kommer ind og går ud, og, mens du er inde, din netværksadresse og din browser. De kan afslutte din brug af licensen.',
  accept: 'Sig ja, og fortsæt',
  decline: 'Sig nej',

  waitingTitle: (application) => `Venter på en licensplads – ${application}`,
  waitingHeading: 'Alle licenspladser er optaget',
  seatsTaken: (title, limit, inUse) =>
    `${title} har ${limit} ${limit === '1' ? 'licensplads' : 'licenspladser'}, og ${inUse} er optaget.`,
  inLine: (position) => `Du er nummer ${position} i køen.`,
  nextSeat: (span) => `Hvis ingen går før, bliver den næste licensplads fri om ${span}.`,
  checksAgain: (when) =>
    `Siden spørger igen med få sekunders mellemrum og fortsætter, så snart en licensplads er fri. Den spurgte ${when}.`,
  justNow: 'lige nu',
  whoIsIn: 'Hvem er inde',
  inUseOf: (inUse, limit) => `${inUse} af ${limit}`,
  giveUpWaiting: 'Forlad køen',

  noWayInTitle: (application) => `Ingen licens – ${application}`,
  noWayInHeading: 'Du kan ikke komme ind endnu',
  noWayIn: {
    no_licence: (application) => `Du er ikke medlem af en gyldig licens til ${application}.`,
    not_this_licence: (application) =>
      `Du er ikke medlem af denne licens, eller den gælder ikke for ${application}.`,
    not_found: () => 'Du er ikke længere medlem af denne licens.',
    licence_not_valid: () => 'Denne licens er ikke gyldig lige nu.',
  },
  noWayInNext:
    'Bed licensadministratoren på dit sted om at tilføje dig. Har du et andet brugernavn, så log ud, og log ind med det.',

  comeInTo: (application) => `Kom ind i ${application}`,
  goOnAs: (username) => `Fortsæt som ${username}`,

  tryAgain: 'Prøv igen',
  goTo: (application) => `Gå til ${application}`,
  startPage: 'Gå til startsiden',
  didNotWork: 'Det virkede ikke',
  inAMoment: 'Prøv igen om lidt.',
  overTitle: 'Dette login er slut',
  overDetail:
    'Det ventede for længe, eller du gjorde det færdigt i et andet vindue. Gå tilbage til det program, du kom fra, og log ind derfra.',
  linkTitle: 'Dette link virker ikke',
  linkDetail: (error) =>
    `Gå tilbage til det program, du kom fra, og log ind derfra. Hvis det ikke hjælper, så sig til dem, der driver programmet: “${error}”.`,
  welcomeTitle: 'Velkommen – Tessera',
  welcomeHeading: 'Tessera kører',
  welcomeDetail: 'Dens sider er ikke bygget med her. API’et virker, og programmer kan bruge det.',
  tryApi: 'Prøv API’et',
  readDocument: 'Læs dets OpenAPI-dokument',
  seeWhetherReady: 'Se, om serveren er klar',
  noPageTitle: 'Siden findes ikke – Tessera',
  noPageHeading: 'Siden findes ikke',
  noPageDetail: (link) => `Se efter, om adressen er rigtig, eller begynd forfra på ${link}.`,

  logOutQuestion: 'Vil du logge ud?',
  logOutMeans: (username, application) =>
    `Du er logget ind som ${username}. Du bliver logget ud${application && ` af ${application} og`} af hvert program, som du er kommet ind i med dette login.`,
  logOut: 'Log ud',
  stayLoggedIn: (link) =>
    `Vil du blive ved med at være logget ind, så luk denne side, eller gå til ${link}.`,
  startPageName: 'startsiden',
  loggedOut: 'Logget ud',
  loggedOutDetail: 'Du er logget ud. Du kan lukke denne side.',
  twoApplications:
    'Programmet sendte en forespørgsel for to programmer på én gang. Sig til dem, der driver det: client_id og id_token_hint nævner hver sit program.',
  unknownReturn:
    'Programmet nævnte en adresse at gå tilbage til, som ikke kendes her. Sig til dem, der driver det: post_logout_redirect_uri er ikke registreret.',

  tryAgainIn: (time) => `Prøv igen om ${time}.`,
  passwordReset: 'En administrator har nulstillet din adgangskode og har set den.',
  passwordRestored:
    'Serveren er gendannet fra en sikkerhedskopi, og alle vælger en ny adgangskode.',
  setNewPassword: 'Skriv din adgangskode og koden igen og en ny adgangskode.',
  badPassword: {
    same_as_before: 'Den nye adgangskode er den gamle. Vælg en anden.',
    too_short: 'Den nye adgangskode er for kort. Vælg en længere.',
    too_long: 'Den nye adgangskode er for lang. Vælg en kortere.',
    contains_name: 'Den nye adgangskode må ikke være dit brugernavn eller din e-mailadresse.',
    too_common: 'Den nye adgangskode er en af dem, som alle prøver først.',
    too_easy: 'Den nye adgangskode er for let at gætte.',
    other: 'Den nye adgangskode kan ikke bruges. Vælg en anden.',
  },
  goodPassword: 'Fire ord, der ikke hører sammen, er en god adgangskode.',
  refused: {
    login_failed:
      'Brugernavn, adgangskode eller kode er forkert. En kode virker én gang: vent på den næste.',
    too_many_attempts: 'Der er gjort for mange forsøg.',
    busy: 'For mange logger ind lige nu.',
    temporary_password_over:
      'Den midlertidige adgangskode er for gammel. Bed en administrator af denne server om at nulstille igen.',
    unauthenticated:
      'Dit login er slut, eller to personer er logget ind i denne browser. Log ind igen.',
    forbidden: 'Det må du ikke.',
    cross_site: 'Forespørgslen kom fra en side på et andet websted.',
    not_found: 'Det findes ikke længere, eller det er ikke til dig.',
    state_conflict: 'En anden forespørgsel ændrede det samtidig. Prøv igen.',
    licence_not_valid: 'Denne licens er ikke gyldig lige nu.',
    storage_limit: 'Der er ikke plads til det på serveren. Sig det til dem, der driver den.',
    malformed_input: 'Serveren kunne ikke læse det, der blev sendt. Gå tilbage, og skriv det igen.',
  },
}
