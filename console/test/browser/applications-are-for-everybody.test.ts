import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { type AccountHolder, registerHolder, visitAs } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser, type Visit } from '../support/browser.ts'
import { obstaclesIn } from '../support/for-everybody.ts'
import { press, seeHeading, seeText } from '../support/in-browser.ts'
import { type Founded, foundOrganization, joinAs } from '../support/organization-founder.ts'
import { makeApplication, type OwnedApplication, registerThere } from '../support/owned-application.ts'

/** A page of the application, or what it becomes after some steps. */
interface Sight {
  name: string
  path: string
  heading: string
  steps?: (page: Page) => Promise<unknown>
}

let server: ServerProcess
let browser: TestBrowser
let founded: Founded
let viewer: AccountHolder
let harbour: OwnedApplication
let sights: Sight[]

function sightsOf(userId: string): Sight[] {
  return [
    { name: 'overview', path: 'overview', heading: 'Harbour' },
    { name: 'people', path: 'people', heading: 'People' },
    {
      name: 'people-add',
      path: 'people',
      heading: 'People',
      steps: async (page) => {
        await press(page, 'Add a person')
        await press(page, 'Send invitation')
        await seeText(page, 'Enter the first name.')
      },
    },
    { name: 'person', path: `people/${userId}`, heading: 'Lea Marin' },
    {
      name: 'person-deletion',
      path: `people/${userId}`,
      heading: 'Lea Marin',
      steps: async (page) => {
        await press(page, 'Delete account')
        await page.getByRole('dialog', { name: 'Delete Lea Marin?' }).waitFor()
      },
    },
    {
      name: 'groups',
      path: 'groups',
      heading: 'Groups',
      steps: async (page) => {
        await press(page, 'Manage Deck')
        await seeText(page, 'Take out')
      },
    },
    { name: 'look', path: 'look', heading: 'Look' },
    {
      name: 'look-unreadable',
      path: 'look',
      heading: 'Look',
      steps: async (page) => {
        await page.getByLabel('Colour of buttons and links', { exact: true }).fill('#ffcc00')
        await seeText(page, 'At least 4.5 are needed')
      },
    },
    {
      name: 'sign-in',
      path: 'sign-in',
      heading: 'Signing in',
      steps: (page) => page.getByRole('checkbox', { name: 'GitHub' }).check(),
    },
    { name: 'domains', path: 'domains', heading: 'Domains' },
    {
      name: 'domain-removal',
      path: 'domains',
      heading: 'Domains',
      steps: async (page) => {
        await press(page, 'Remove login.harbour.example')
        await page.getByRole('dialog', { name: 'Remove login.harbour.example?' }).waitFor()
      },
    },
    { name: 'activity', path: 'activity', heading: 'Activity' },
    { name: 'use', path: 'use', heading: 'Use it in your code' },
    { name: 'access', path: 'access', heading: 'Who has access' },
    { name: 'settings', path: 'settings', heading: 'Settings' },
    {
      name: 'transfer',
      path: 'settings',
      heading: 'Settings',
      steps: async (page) => {
        await page.getByLabel('New owner').selectOption({ label: 'Your personal space' })
        await press(page, 'See what changes')
        await seeText(page, 'You alone may see and change it.')
      },
    },
    {
      name: 'deletion',
      path: 'settings',
      heading: 'Settings',
      steps: async (page) => {
        await press(page, 'Delete application')
        await seeText(page, 'With it die:')
      },
    },
    { name: 'nothing', path: 'people/usr_00000000000000000000000000', heading: 'Nothing here' },
  ]
}

describe('the pages of applications', { timeout: 300_000 }, () => {
  before(async () => {
    server = await startServerProcess({ settings: { LATCHKEY_LIMITS: 'off' } })
    browser = await startBrowser()
    founded = await foundOrganization(server.baseUrl)
    viewer = await joinAs(server.baseUrl, founded, 'viewer')
    harbour = await makeApplication(founded.owner, 'Harbour', founded.organizationId)
    const crew = await harbour.make('groups', { name: 'Crew' })
    const deck = await harbour.make('groups', { name: 'Deck', description: 'Out there', parentId: crew })
    await harbour.make('groups', { name: 'Bosun’s own', parentId: deck })
    const lea = { email: 'lea@harbour.example', firstName: 'Lea', lastName: 'Marin' }
    const userId = await harbour.make('users', { ...lea, tags: ['berth', 'vip'], groups: [deck] })
    const long = 'somebody.with.a.rather.long.name@departments.example.com'
    await harbour.make('users', { email: long, firstName: 'Bartholomew', lastName: 'von Wattenwyl-Okoye' })
    await registerThere(server.baseUrl, harbour, {
      email: 'tove@harbour.example',
      firstName: 'Tove',
      lastName: 'Lund',
    })
    await harbour.make('domains', { domain: 'login.harbour.example' })
    await harbour.change({ returnAddresses: ['https://app.harbour.example/signed-in'] })
    sights = sightsOf(userId)
  })
  after(async () => {
    await browser[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  it('are readable and within reach', async () => {
    await using visit = await visitAs(browser, founded.owner, { baseUrl: server.baseUrl })
    const { page } = visit
    const obstacles: string[] = []
    for (const sight of sights) {
      await page.goto(`${harbour.path}/${sight.path}`)
      await seeHeading(page, sight.heading)
      await visit.settle()
      await sight.steps?.(page)
      obstacles.push(...(await obstaclesIn(visit, `application-${sight.name}`)))
    }
    assert.deepEqual([...obstacles, ...visit.faults], [])
  })

  it('are so without anything in them, for whoever may only look, and where there is nothing', async () => {
    const { baseUrl } = server
    const person = await registerHolder(baseUrl)
    const obstacles: string[] = []
    const lookAt = async (visit: Visit, path: string, heading: string, name: string) => {
      await visit.page.goto(path)
      await seeHeading(visit.page, heading)
      obstacles.push(...(await obstaclesIn(visit, `application-${name}`)))
    }
    await using own = await visitAs(browser, person, { baseUrl })
    await lookAt(own, '/account/applications', 'Applications', 'list-empty')
    const quay = await makeApplication(person, 'Quay', null)
    await lookAt(own, '/account/applications', 'Applications', 'list')
    await lookAt(own, `${quay.path}/overview`, 'Quay', 'overview-empty')
    await lookAt(own, `${quay.path}/people`, 'People', 'people-empty')
    await lookAt(own, `${quay.path}/groups`, 'Groups', 'groups-empty')
    await lookAt(own, `${quay.path}/domains`, 'Domains', 'domains-empty')
    await lookAt(own, `${quay.path}/activity`, 'Activity', 'activity-empty')
    await lookAt(own, `${quay.path}/access`, 'Who has access', 'access-own')
    await lookAt(own, `${harbour.path}/overview`, 'Nothing here', 'foreign')
    await using other = await visitAs(browser, viewer, { baseUrl })
    const list = `/organizations/${founded.organizationId}/applications`
    await lookAt(other, list, 'Applications', 'list-viewer')
    await lookAt(other, `${harbour.path}/overview`, 'Harbour', 'overview-viewer')
    await lookAt(other, `${harbour.path}/people`, 'People', 'people-refused')
    await lookAt(other, `${harbour.path}/settings`, 'Settings', 'settings-viewer')
    assert.deepEqual([...obstacles, ...own.faults, ...other.faults], [])
  })
})
