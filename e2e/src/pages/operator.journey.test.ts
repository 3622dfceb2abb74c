import { expect, test } from 'vitest'
import { enrolOn, keepCodesOn } from './enrolOn.ts'
import { logInOn, nextCode } from './logInOn.ts'
import { useStage } from './openStage.ts'
import { DESK } from './sizes.ts'

const stage = useStage()

test('an operator resets a person who has lost the phone, and the person comes back in', async () => {
  const eva = await stage.makePerson('eva')
  const { page: operator } = await stage.openSeat({ viewport: DESK })
  await logInOn(operator, stage.admin, '/server/users')
  await operator.getByLabel('Search users').fill('eva')
  await operator.getByRole('button', { name: 'eva' }).click()
  await operator.getByRole('button', { name: 'Reset this person' }).click()
  await operator.getByRole('button', { name: 'Reset eva' }).click()
  const temporary = operator.locator('.secret-shown')
  const question = operator.getByRole('dialog', { name: 'Show that it is you' })
  await temporary.or(question).first().waitFor()
  if (await question.isVisible())
    await question.getByLabel('Security code').fill(await nextCode(stage.admin))
  await temporary.waitFor()
  const password = await temporary.innerText()
  await operator.getByRole('button', { name: 'I have passed it on' }).click()

  const { page } = await stage.openSeat()
  await page.goto('/log-in')
  await page.getByLabel('User name').fill('eva')
  await page.getByLabel('Password', { exact: true }).fill(eva.password)
  await page.getByLabel('Security code').fill(await nextCode(eva))
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByText('That did not let you in').waitFor()

  await page.goto('/factor/new')
  await page.getByLabel('User name').fill('eva')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('An admin gave me this password.').check()
  await page.getByRole('button', { name: 'Go on' }).click()
  const own = 'another good long phrase'
  await enrolOn(page, async () => {
    await page.getByLabel('New password', { exact: true }).fill(own)
    await page.getByLabel('New password again').fill(own)
  })
  await page.getByRole('button', { name: 'Go on' }).click()
  expect(await keepCodesOn(page)).toHaveLength(10)
  await page.goto('/me')
  await page.getByText('eva@example.org').waitFor()
})
