import type { PageCase } from './pageCases.ts'

export const LICENCE_CASES: readonly PageCase[] = [
  { name: 'licence-list', path: () => '/licence', who: 'admin' },
  { name: 'licence-list-empty', path: () => '/licence?q=nothing+has+this+name', who: 'admin' },
  { name: 'licence-own', path: () => '/licence?all=1', who: 'agent' },
  { name: 'licence-console', path: ({ licence }) => `/licence/${licence}`, who: 'attendee' },
  { name: 'licence-full', path: ({ fullLicence }) => `/licence/${fullLicence}`, who: 'admin' },
  {
    name: 'licence-put-out',
    path: ({ licence }) => `/licence/${licence}`,
    who: 'attendee',
    async act(page) {
      await page.locator('.btn:has-text("olga"):visible').first().click()
      await page.locator('[role=dialog] [name=reason]').waitFor()
    },
  },
  {
    name: 'licence-members',
    path: ({ licence }) => `/licence/${licence}/members`,
    who: 'attendee',
  },
  {
    name: 'licence-members-add',
    path: ({ licence }) => `/licence/${licence}/members`,
    who: 'attendee',
    async act(page) {
      await page.locator('button[aria-expanded]').last().click()
      await page.locator('[name=username]').fill('nobody-of-this-name')
      await page.locator('form button[type=submit]').click()
      await page.locator('.banner-no').waitFor()
    },
  },
  {
    name: 'licence-members-import',
    path: ({ licence }) => `/licence/${licence}/members`,
    who: 'attendee',
    async act(page) {
      await page.locator('button[aria-expanded]').first().click()
      await page.locator('textarea').fill('nobody-of-this-name\nnor-this')
      await page.locator('.card .btn-main').first().click()
      await page.locator('.failed-lines li').nth(1).waitFor()
    },
  },
  {
    name: 'licence-history',
    path: ({ licence }) => `/licence/${licence}/history`,
    who: 'attendee',
  },
  {
    name: 'licence-history-none',
    path: ({ licence }) => `/licence/${licence}/history?to=2020-01-01`,
    who: 'attendee',
  },
  { name: 'licence-file', path: ({ licence }) => `/licence/${licence}/files`, who: 'attendee' },
  { name: 'licence-change', path: ({ licence }) => `/licence/${licence}/change`, who: 'admin' },
  {
    name: 'licence-change-refused',
    path: ({ licence }) => `/licence/${licence}/change`,
    who: 'attendee',
  },
  { name: 'licence-new', path: () => '/licence/new', who: 'admin' },
  { name: 'licence-owners', path: () => '/licence/owners', who: 'admin' },
  { name: 'licence-owner-new', path: () => '/licence/owners/new', who: 'admin' },
  { name: 'licence-applications', path: () => '/licence/applications', who: 'admin' },
  {
    name: 'licence-applications-refused',
    path: () => '/licence/applications',
    who: 'attendee',
  },
  {
    name: 'licence-application',
    path: ({ application }) => `/licence/applications/${application}`,
    who: 'admin',
  },
  {
    name: 'licence-application-new',
    path: () => '/licence/applications/new',
    who: 'admin',
    act: (page) => page.locator('summary').click(),
  },
  {
    name: 'licence-application-wrong',
    path: () => '/licence/applications/new',
    who: 'admin',
    async act(page) {
      await page.locator('[name=name]').fill('Laboratory')
      await page
        .locator('[name=redirect_uris]')
        .fill('http://lab.example.org/callback\nlab.example.org')
      await page.locator('form button[type=submit]').click()
      await page.locator('.error').first().waitFor()
    },
  },
  {
    name: 'licence-application-remove',
    path: ({ application }) => `/licence/applications/${application}`,
    who: 'admin',
    async act(page) {
      await page.locator('.btn-no').last().click()
      await page.locator('[role=dialog] .btn-no-main').waitFor()
    },
  },
  { name: 'licence-service-accounts', path: () => '/licence/service-accounts', who: 'admin' },
  {
    name: 'licence-service-account',
    path: ({ serviceAccount }) => `/licence/service-accounts/${serviceAccount}`,
    who: 'admin',
  },
  {
    name: 'licence-service-account-new',
    path: () => '/licence/service-accounts/new',
    who: 'admin',
    act: (page) => page.locator('[name=reach][value=some]').click(),
  },
  {
    name: 'licence-wait',
    path: ({ fullLicence }) => `/licence/wait?licence=${fullLicence}`,
    who: 'agent',
  },
  {
    name: 'licence-wait-not-mine',
    path: ({ fullLicence }) => `/licence/wait?licence=${fullLicence}`,
    who: 'attendee',
  },
]
