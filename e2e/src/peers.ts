/**
 * `npm run test:peers` compares us with programs that others wrote. A real server makes codes, QR
 * codes, tokens and its document; oathtool, zbarimg, jsonwebtoken and Redocly check them. People
 * log in through Apache, Authlib, Auth.js and others, configured as in docs/your-application.md.
 * `npm run test:peers -- Apache` tries only that client.
 */

import { check, counts } from './peers/check.ts'
import { checkApplications } from './peers/checkApplications.ts'
import { checkCodes } from './peers/checkCodes.ts'
import { checkTokens } from './peers/checkTokens.ts'
import { lintDocument } from './peers/lintDocument.ts'
import { missingPackages } from './peers/missingPackages.ts'
import { arrive, logIn, type Person } from './person.ts'
import { openAuthenticator } from './phone.ts'
import { type Stage, withServer } from './withServer.ts'

async function run(stage: Stage): Promise<void> {
  const { url } = stage.server
  const organiser = await makeOrganiser(stage)
  const wanted = process.argv[2]
  if (wanted !== undefined) return checkApplications(stage, { admin: organiser, wanted })
  const ada = await arrive(url, 'ada')
  await checkCodes(stage, { organiser, ada })
  await checkTokens(url, ada)
  await check('Redocly finds no error in /openapi.json', () => lintDocument(url))
  await checkApplications(stage, { admin: organiser })
}

async function makeOrganiser(stage: Stage): Promise<Person> {
  const { username, password, otpauth_uri } = await stage.makeAdmin('root')
  const authenticator = openAuthenticator(otpauth_uri)
  return logIn(stage.server.url, { username, password, authenticator })
}

const missing = missingPackages()
if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.error('These checks run on Linux x64 only: their browser has no other program.')
  process.exitCode = 1
} else if (missing.length > 0) {
  console.error(
    `These checks need Debian packages. Run: apt-get install --no-install-recommends ${missing.join(' ')}`,
  )
  process.exitCode = 1
} else {
  await withServer(run)
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  if (counts.failed > 0) process.exitCode = 1
}
