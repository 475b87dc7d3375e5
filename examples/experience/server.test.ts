import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { createLatchkey, type Input, type Latchkey } from '@latchkey/client'
import { startLatchkey, type TestLatchkey, type TestUser } from '@latchkey/client/testing'
import { createApp } from './server.ts'

const address = 'http://localhost:3000'
const password = 'quiet lanterns over Trieste'

describe('the harbour', () => {
  let latchkey: TestLatchkey
  let owner: TestUser
  let applicationId: string
  let experience: { id: string; slug: string }
  let app: ReturnType<typeof createApp>

  const asOwner = <
    Id extends 'createGroup' | 'addGroupMember' | 'revokeExperienceSessions' | 'updateExperience',
  >(
    id: Id,
    input: Omit<Input<Id>, 'applicationId'>,
  ) =>
    latchkey.client.call(
      id,
      { applicationId, ...input } as never,
      { credential: owner.token } as never,
    ) as Promise<{
      id: string
    }>

  before(async () => {
    latchkey = await startLatchkey()
    owner = await latchkey.asUser()
    const asOwnerOf = { credential: owner.token }
    const made = await latchkey.client.call('createApplication', { name: 'Harbour' }, asOwnerOf)
    applicationId = made.id
    await asOwner('updateExperience', { returnAddresses: [`${address}/signed-in`] } as never)
    experience = await latchkey.client.call('getExperience', { applicationId }, asOwnerOf)
    app = createApp({
      latchkey: latchkey.client,
      apiKey: (await latchkey.asApiKey(owner)).token,
      applicationId,
      experience: `${latchkey.baseUrl}/e/${experience.slug}`,
      address,
    })
  })
  after(() => latchkey?.[Symbol.asyncDispose]())

  /** Somebody's browser at the application. */
  const visitor = () => {
    const cookies = new Map<string, string>()
    return async (path: string, method = 'GET') => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await app.request(path, { method, headers: { cookie } })
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (/max-age=0/i.test(line)) cookies.delete(name)
        else cookies.set(name, value)
      }
      return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') ?? '' }
    }
  }

  /** What the Experience's page does for whoever signs in there and comes back. */
  const throughThePage = async (there: string, inside: Latchkey, token: string) => {
    const query = new URL(there).searchParams
    const given = { returnTo: query.get('returnTo') ?? '', state: query.get('state') ?? '' }
    const { location } = await inside.call(
      'createHandover',
      { experienceId: experience.id, ...given },
      {
        credential: token,
      },
    )
    const back = new URL(location)
    return back.pathname + back.search
  }

  const registered = async (email: string) => {
    const inside = `${latchkey.baseUrl}/v1/experiences/${experience.id}`
    const post = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(inside + path, { method: 'POST', headers, body: JSON.stringify(body) })
      return (await answer.json()) as { token: string; session: { user: { id: string } } }
    }
    await post('/registration', { email, password, firstName: 'Noor', lastName: 'Haddad' })
    const mail = await latchkey.mailbox(email).newest()
    const { token, session } = await post('/registration/confirm', {
      token: mail.token,
      password,
      delivery: 'token',
    })
    return { token, userId: session.user.id }
  }

  it('lets everybody see its first page, people of its own the logbook, and the crew the bridge', async () => {
    const visit = visitor()
    assert.match((await visit('/')).text, /Tides for everybody/)
    const asked = await visit('/logbook')
    assert.equal(asked.status, 302)
    assert.ok(asked.to.startsWith(`${latchkey.baseUrl}/e/${experience.slug}/continue?`))

    const noor = await registered('noor@example.net')
    const back = await throughThePage(asked.to, createLatchkey({ baseUrl: latchkey.baseUrl }), noor.token)
    assert.equal((await visit(back)).to, '/logbook')
    assert.match((await visit('/logbook')).text, /Your berth is 14, Noor/)
    // The code was used up, and so was the state.
    assert.equal((await visitor()(back)).to, '/')

    assert.equal((await visit('/bridge')).status, 403)
    const group = await asOwner('createGroup', { name: 'Crew' } as never)
    const deck = await asOwner('createGroup', { name: 'Deck', parentId: group.id } as never)
    await asOwner('addGroupMember', { groupId: deck.id, userId: noor.userId } as never)
    assert.match((await visit('/bridge')).text, /channel 12/)

    await asOwner('revokeExperienceSessions', { userId: noor.userId } as never)
    assert.equal((await visit('/logbook')).status, 302)
  })

  it('signs out here and on the Experience’s pages at once', async () => {
    const visit = visitor()
    const { to } = await visit('/bridge')
    const noor = await registered('nour@example.net')
    const client = createLatchkey({ baseUrl: latchkey.baseUrl })
    await visit(await throughThePage(to, client, noor.token))
    assert.equal((await visit('/sign-out', 'POST')).to, '/')
    assert.equal((await visit('/logbook')).status, 302)
    const headers = { authorization: `Bearer ${noor.token}` }
    const session = await fetch(`${latchkey.baseUrl}/v1/experiences/${experience.id}/session`, { headers })
    assert.equal(session.status, 401)
  })
})
