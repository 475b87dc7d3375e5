import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import Bowser from 'bowser'
import { assertAbsent, assertDenied } from '../../test/support/access-answers.ts'
import { madeKey } from '../../test/support/api-keys.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { customRoleOf, foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createId } from '../crypto/ids.ts'

interface Page {
  items: (Json & { act: string })[]
  nextCursor: string | null
}

describe('listAuditEvents', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  /** An organization with three entries, a second apart. */
  const busyOrganization = async (founder = registeredPerson(app)) => {
    const organization = await foundedOrganization(app, await founder)
    const { browser } = organization.owner
    const foundedAt = app.clock.now()
    app.clock.advance(1000)
    const made = await browser.post<{ id: string }>(`${organization.path}/projects`, { name: 'Website' })
    app.clock.advance(1000)
    const gone = await browser.delete(`${organization.path}/projects/${made.body.id}`, { name: 'Website' })
    assert.equal(gone.status, 204)
    const log = `${organization.path}/audit-events`
    return { organization, browser, log, foundedAt, projectId: made.body.id }
  }
  const actsAt = async ({ browser, log }: Awaited<ReturnType<typeof busyOrganization>>, query: string) => {
    const { status, text, body } = await browser.get<Page>(`${log}?${query}`)
    assert.equal(status, 200, text)
    return body.items.map(({ act }) => act)
  }
  const allActs = ['project.deleted', 'project.created', 'organization.created']

  it('tells who did what to what, when and from where, newest first', async () => {
    const { browser, log, organization, projectId } = await busyOrganization()
    const { status, body } = await browser.get<Page>(log)
    assert.equal(status, 200)
    assert.deepEqual(
      body.items.map(({ act }) => act),
      allActs,
    )
    assert.equal(body.nextCursor, null)
    assert.deepEqual(body.items[0], {
      id: body.items[0]?.id,
      at: new Date(app.clock.now()).toISOString(),
      act: 'project.deleted',
      result: 'success',
      actor: { kind: 'user', id: organization.owner.id, name: 'Ada Moreau' },
      apiKey: null,
      target: { kind: 'project', id: projectId },
      method: null,
      address: '127.0.0.1',
      browser: 'Firefox',
      os: 'Linux',
      details: { name: 'Website' },
    })
  })

  it('names the API key with which something was done, also in the CSV file', async () => {
    const { owner, path } = await foundedOrganization(app)
    const { id, program } = await madeKey(app, owner)
    app.clock.advance(1000)
    await program.patch(path, { name: 'Renamed' })
    const { body } = await program.get<Page>(`${path}/audit-events`)
    const [renamed] = body.items
    assert.deepEqual(
      [renamed?.actor, renamed?.apiKey],
      [
        { kind: 'user', id: owner.id, name: 'Ada Moreau' },
        { id, name: 'CI deploy' },
      ],
    )
    const { text } = await program.get(`${path}/audit-events?format=csv`)
    assert.match(text, new RegExp(`organization.renamed,success,Ada Moreau,${owner.id},${id},organization,`))
  })

  it('is filtered by person, act and time', async () => {
    const busy = await busyOrganization()
    const at = (milliseconds: number) => new Date(busy.foundedAt + milliseconds).toISOString()
    const { id } = busy.organization.owner
    for (const [query, acts] of [
      [`userId=${id}`, allActs],
      [`userId=${createId('user')}`, []],
      ['act=project.created', ['project.created']],
      [`from=${at(1000)}`, ['project.deleted', 'project.created']],
      [`to=${at(1000)}`, ['project.created', 'organization.created']],
      [`from=${at(1)}&to=${at(1999)}`, ['project.created']],
      [`from=${encodeURIComponent(at(1000).replace('Z', '+00:00'))}`, ['project.deleted', 'project.created']],
    ] as [string, string[]][])
      assert.deepEqual(await actsAt(busy, query), acts, query)
  })

  it('refuses filters that are none, and times that leave their zone open', async () => {
    const { browser, log } = await busyOrganization()
    for (const [query, path] of [
      ['act=project.exploded', 'act'],
      ['from=yesterday', 'from'],
      ['to=2030-13-01T00:00:00Z', 'to'],
      ['from=2030-01-15', 'from'],
      ['from=2030-01-15T12:00:00', 'from'],
      ['limit=0', 'limit'],
      ['limit=101', 'limit'],
      ['cursor=nonsense', 'cursor'],
      ['format=xml', 'format'],
      ['user=x', 'user'],
    ] as [string, string][]) {
      const answer = await browser.get(`${log}?${query}`)
      const { errors } = assertProblem(answer, 422, 'validation') as { errors: { path: string }[] }
      assert.equal(errors[0]?.path, path, query)
    }
  })

  it('is read page by page without gap or repetition, in each format', async () => {
    const busy = await busyOrganization()
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`
      const { body } = await busy.browser.get<Page>(`${busy.log}?limit=1${query}`)
      seen.push(...body.items.map(({ act }) => act))
      const file = await busy.browser.get(`${busy.log}?limit=1&format=jsonl${query}`)
      assert.equal(JSON.parse(file.text).act, seen.at(-1))
      assert.equal(file.headers.get('x-next-cursor'), body.nextCursor)
      cursor = body.nextCursor
    } while (cursor !== null)
    assert.deepEqual(seen, allActs)
  })

  it('is exported as JSON Lines: the same entries, one a line', async () => {
    const { browser, log } = await busyOrganization()
    const { body } = await browser.get<Page>(log)
    const file = await browser.get(`${log}?format=jsonl`)
    assert.equal(file.status, 200)
    assert.equal(file.headers.get('content-type'), 'application/jsonl; charset=utf-8')
    assert.equal(file.headers.get('content-disposition'), 'attachment; filename="audit-log.jsonl"')
    assert.ok(file.text.endsWith('\n'))
    const lines = file.text.trimEnd().split('\n')
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      body.items,
    )
  })

  it('is exported as CSV in which no name is a formula', async () => {
    const founder = registeredPerson(app, { firstName: '=HYPERLINK("http://x.example")', lastName: '@' })
    const { browser, log, organization, projectId, foundedAt } = await busyOrganization(founder)
    const file = await browser.get(`${log}?format=csv&act=project.deleted`)
    assert.equal(file.status, 200)
    assert.equal(file.headers.get('content-type'), 'text/csv; charset=utf-8')
    assert.equal(file.headers.get('content-disposition'), 'attachment; filename="audit-log.csv"')
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff')
    assert.deepEqual(file.text.split('\r\n'), [
      'at,act,result,actor,actor id,API key,target,target id,method,address,details',
      [
        new Date(foundedAt + 2000).toISOString(),
        'project.deleted',
        'success',
        `"'=HYPERLINK(""http://x.example"") @"`,
        organization.owner.id,
        '',
        'project',
        projectId,
        '',
        '127.0.0.1',
        '"{""name"":""Website""}"',
      ].join(','),
      '',
    ])
  })

  it('is exported further than a page: ten thousand entries at once, and the way on', async () => {
    const { browser, log, organization } = await busyOrganization()
    const entries = 10_001
    const at = app.clock.now() + 1
    const rows = Array.from({ length: entries }, (_, n) => ({
      id: createId('auditEvent'),
      directory_id: 'platform',
      organization_id: organization.id,
      user_id: null,
      act: 'project.updated',
      result: 'success' as const,
      actor_kind: 'system' as const,
      actor_id: null,
      at: at + (n % 7),
    }))
    const db = app.context.database.kysely
    for (let start = 0; start < entries; start += 1000)
      await db
        .insertInto('audit_events')
        .values(rows.slice(start, start + 1000) as never)
        .execute()
    const lines = (text: string) => text.trimEnd().split('\n')
    const first = await browser.get(`${log}?format=jsonl`)
    assert.equal(lines(first.text).length, 10_000)
    const cursor = first.headers.get('x-next-cursor')
    const second = await browser.get(`${log}?format=jsonl&cursor=${cursor}`)
    assert.equal(lines(second.text).length, entries + 3 - 10_000)
    assert.equal(second.headers.get('x-next-cursor'), null)
    const ids = [...lines(first.text), ...lines(second.text)].map((line) => JSON.parse(line).id)
    assert.equal(new Set(ids).size, entries + 3)
    assert.equal((await browser.get<Page>(log)).body.items.length, 25)
  })

  it('reads a user agent once for an answer that shows it, and not at all for CSV', async (test) => {
    const { browser, log, organization } = await busyOrganization()
    await app.context.database.kysely
      .updateTable('audit_events')
      .set({ user_agent: 'curl/8.11.0' })
      .where('organization_id', '=', organization.id)
      .where('act', '=', 'project.created')
      .execute()
    const parse = test.mock.method(Bowser, 'parse')
    for (const [format, times] of [
      ['json', 2],
      ['jsonl', 2],
      ['csv', 0],
    ] as const) {
      parse.mock.resetCalls()
      const { status, text } = await browser.get(`${log}?format=${format}`)
      assert.equal(status, 200, text)
      assert.equal(parse.mock.callCount(), times, format)
    }
    const { body } = await browser.get<Page>(log)
    assert.deepEqual(
      body.items.map((entry) => entry.browser),
      ['Firefox', 'curl', 'Firefox'],
    )
  })

  it('is for roles that hold audit.read, and nobody else', async () => {
    const { organization, log } = await busyOrganization()
    const custom = await customRoleOf(app, organization, ['organization.read', 'audit.read'], 'Auditor')
    for (const role of ['admin', custom]) {
      const { browser } = await memberOf(app, organization, role)
      assert.equal((await browser.get(log)).status, 200, role)
    }
    for (const role of ['editor', 'viewer', 'none', 'billing']) {
      const { browser } = await memberOf(app, organization, role)
      for (const query of ['', '?format=csv']) assertDenied(await browser.get(`${log}${query}`))
    }
  })

  it('answers for a foreign organization as for an absent one, in each format', async () => {
    const { log } = await busyOrganization()
    const { browser } = (await foundedOrganization(app)).owner
    const absent = `/v1/organizations/${createId('organization')}/audit-events`
    for (const query of ['', '?format=csv', '?format=jsonl', '?format=xml'])
      await assertAbsent(browser.get(`${log}${query}`), browser.get(`${absent}${query}`))
  })
})
