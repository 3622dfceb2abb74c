import { answer } from '@tessera/client'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { logInOn } from './logInOn.ts'
import { useStage } from './openStage.ts'
import { DESK } from './sizes.ts'

const stage = useStage()
const ALL = '/licence?all=1'

describe('a licence with two seats and a line', () => {
  let licence: string
  const pages = new Map<string, Page>()
  const pageOf = (name: string): Page => {
    const page = pages.get(name)
    if (!page) throw new Error(`${name} has no page.`)
    return page
  }

  beforeAll(async () => {
    licence = await stage.makeLicence()
    for (const name of ['ada', 'ben', 'cia', 'dan']) {
      const person = await stage.makePerson(name)
      await stage.addMember(licence, name, name === 'dan' ? 'licence_admin' : 'member')
      const { page } = await stage.openSeat(name === 'dan' ? { viewport: DESK } : {})
      await logInOn(page, person, ALL)
      pages.set(name, page)
    }
  }, 240_000)

  test('two members take the seats from the page of all doors', async () => {
    for (const name of ['ada', 'ben']) {
      const page = pageOf(name)
      await page.goto('/doors')
      await page.getByRole('link', { name: /Licence/ }).click()
      await page.getByRole('button', { name: 'Take a seat' }).click()
      await page.getByText('You are in', { exact: true }).waitFor()
    }
  })

  test('the third waits in line, and comes in by itself when one leaves', async () => {
    const cia = pageOf('cia')
    await cia.getByRole('button', { name: 'Take a seat' }).click()
    await cia.getByRole('heading', { name: 'All 2 seats are taken' }).waitFor()
    expect(new URL(cia.url()).pathname).toBe('/licence/wait')
    await cia.getByText('You are first in line').waitFor()
    const ada = pageOf('ada')
    await ada.getByRole('button', { name: 'Leave the seat' }).click()
    await ada.getByText('Your seat is free.').waitFor()
    await cia.getByText('You are in', { exact: true }).waitFor()
    expect(new URL(cia.url()).pathname).toBe('/licence')
  })

  test('a person who leaves the line is not in it any more', async () => {
    const ada = pageOf('ada')
    await ada.goto(ALL)
    await ada.getByRole('button', { name: 'Take a seat' }).click()
    await ada.getByText('You are first in line').waitFor()
    expect(await lineOf(licence)).toEqual(['ada'])
    await ada.getByRole('button', { name: 'Leave the line' }).click()
    await ada.getByText('You have left the line.').waitFor()
    expect(await lineOf(licence)).toEqual([])
  })

  test('a licence admin sees who is in, puts one out, and that person reads why', async () => {
    const dan = pageOf('dan')
    await dan.goto(`/licence/${licence}`)
    const table = dan.getByRole('table')
    await table.getByText('ben').first().waitFor()
    await table.getByText('cia').first().waitFor()
    await dan.getByText('the operator of this server changes it').waitFor()
    await dan.getByRole('button', { name: 'Put out ben' }).click()
    const dialog = dan.getByRole('dialog')
    await dialog.getByLabel('Why').fill('The course begins.')
    await dialog.getByRole('button', { name: 'Put out' }).click()
    await dan.getByText('Ben is out.').waitFor()
    await table.getByText('ben').first().waitFor({ state: 'detached' })
    const ben = pageOf('ben')
    await ben.getByText('A licence admin put you out').waitFor()
    await ben.getByText('The course begins.').waitFor()
  })

  test('the history says how each stay ended', async () => {
    const dan = pageOf('dan')
    await dan.getByRole('link', { name: 'History' }).first().click()
    await dan.getByText('left the seat').first().waitFor()
    await dan
      .getByText(/put out/)
      .first()
      .waitFor()
    await dan.getByText('The course begins.').first().waitFor()
  })

  async function lineOf(id: string): Promise<string[]> {
    const { items } = await answer(
      stage.admin.client.api.GET('/api/v1/licence/{id}/line', { params: { path: { id } } }),
    )
    return items.map(({ username }) => username)
  }
})
