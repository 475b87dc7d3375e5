import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { createId } from '../../src/crypto/ids.ts'
import type { AnyOperation } from '../../src/http/operation.ts'
import { operations } from '../../src/operations.ts'
import { wholeAnswer } from '../support/access-answers.ts'
import {
  addTo,
  backEnd,
  type DevelopedExperience,
  developedExperience,
  madeGroup,
  madeUser,
} from '../support/developers.ts'
import { type Answer, assertProblem, type Client, type Json } from '../support/http-client.ts'
import { memberOf } from '../support/organizations.ts'
import { registeredPerson } from '../support/people.ts'
import { newDomain } from '../support/sso.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

/** Each parameter that a path about an Experience can have. A new one asks for its line here. */
const absentIds = {
  applicationId: () => createId('application'),
  userId: () => createId('user'),
  groupId: () => createId('group'),
  domainId: () => createId('experienceDomain'),
}
type Ids = Record<keyof typeof absentIds, string>

/** Bodies that would be accepted, so that only the id decides. */
const bodies: Record<string, (ids: Ids) => Json> = {
  addGroupMember: ({ userId }) => ({ userId }),
}

const swept = operations.filter(({ path }) => path.startsWith('/applications/:applicationId/experience'))
const within = swept.filter(({ path }) => parametersOf(path).length > 1)

describe('what belongs to a foreign Experience', () => {
  let app: TestApp
  let mine: DevelopedExperience
  let own: Ids
  let foreign: Ids
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    mine = await developedExperience(app)
    own = await furnish(mine)
    foreign = await furnish(await developedExperience(app))
  })
  after(() => app[Symbol.asyncDispose]())

  it('is asked for by every operation, each with a permission at the application', () => {
    assert.ok(swept.length >= 24 && within.length >= 9, `${swept.length} ${within.length}`)
    for (const { id, path, access } of swept) {
      assert.ok(typeof access === 'object' && 'permission' in access, id)
      for (const name of parametersOf(path)) assert.ok(name in absentIds, `${id}: ${name}`)
    }
  })

  it('is not there, to the byte, for whoever does not run the application', async () => {
    const outsider = await registeredPerson(app)
    const lowered = await memberOf(app, mine.organization, 'none')
    const nothing = absent()
    for (const { browser } of [outsider, lowered])
      for (const operation of swept) {
        const missing = await ask(browser, operation, nothing)
        assertProblem(missing, 404, 'not-found')
        const answer = await ask(browser, operation, own)
        assert.equal(wholeAnswer(answer), wholeAnswer(missing), operation.id)
      }
  })

  it('is not there under the own application either', async () => {
    const program = await backEnd(app, mine)
    for (const operation of within)
      for (const name of parametersOf(operation.path)) {
        if (name === 'applicationId') continue
        const send = (id: string) => ask(mine.browser, operation, { ...own, [name]: id }, own)
        const missing = await send(absentIds[name as keyof Ids]())
        assertProblem(missing, 404, 'not-found')
        assert.equal(wholeAnswer(await send(foreign[name as keyof Ids])), wholeAnswer(missing), operation.id)
      }
    const users = await program.get<{ items: Json[] }>(`${mine.path}/users`)
    assert.equal(users.body.items.length, 1)
  })

  it('was touched by none of it', async () => {
    const db = app.context.database.kysely
    for (const ids of [own, foreign]) {
      assert.ok(await db.selectFrom('users').select('id').where('id', '=', ids.userId).executeTakeFirst())
      const group = await db
        .selectFrom('group_members')
        .select('user_id')
        .where('group_id', '=', ids.groupId)
        .executeTakeFirst()
      assert.equal(group?.user_id, ids.userId)
    }
  })
})

/** One of everything that a path can name. */
async function furnish(experience: DevelopedExperience): Promise<Ids> {
  const { id: userId } = await madeUser(experience)
  const groupId = await madeGroup(experience, 'Crew')
  await addTo(experience, groupId, userId)
  const domain = await experience.browser.post<{ id: string }>(`${experience.path}/domains`, {
    domain: newDomain(),
  })
  return { applicationId: experience.applicationId, userId, groupId, domainId: domain.body.id }
}

function absent(): Ids {
  return Object.fromEntries(Object.entries(absentIds).map(([name, make]) => [name, make()])) as Ids
}

function ask(
  client: Client,
  { id, method, path }: AnyOperation,
  ids: Ids,
  inBody: Ids = ids,
): Promise<Answer<Json>> {
  const url = `/v1${path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name as keyof Ids])}`
  if (method === 'GET') return client.request(method, url)
  return client.request(method, url, { body: bodies[id]?.(inBody) ?? {} })
}

function parametersOf(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
}
