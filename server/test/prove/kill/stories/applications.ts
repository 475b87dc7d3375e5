import { asBrowser, type Client } from '../../../support/http-client.ts'
import { codeIn } from '../../../support/mail.ts'
import { ask, fact, idIn, firstPassword as password, reaches, type Scene, somebody } from '../scene.ts'

/** An application with people of its own: they register, sign in, are closed out and deleted. */
export async function experience(scene: Scene): Promise<void> {
  const { ledger, random } = scene
  const owner = await somebody(scene)
  const act = { via: owner.browser, method: 'POST' } as const
  const name = scene.name('Harbour')
  const made = await ledger.do({
    ...{ kind: 'create application', ...act, path: '/v1/applications', body: { name }, status: 201 },
    audit: ['application.created'],
  })
  const application = `/v1/applications/${made.body.id}`
  const path = `${application}/experience`
  await ledger.do({
    ...{ kind: 'open Experience', via: owner.browser, method: 'PATCH', path, status: 200 },
    body: { registration: 'open' },
    audit: ['experience.updated'],
  })
  const { apiPath } = await ask(owner.browser.get(path))
  const guest = await customer(scene, String(apiPath))
  const runtime = (value: '200' | '401' | '404') => customerSession(guest, `${apiPath}/session`, value)
  ledger.expect([runtime('200')])
  const how = random.pick(['end', 'disable', 'delete', 'application'] as const)
  const user = `${path}/users/${guest.id}`
  const by = { via: owner.browser, sets: [runtime('401')] }
  if (how === 'end') {
    const end = { method: 'POST', path: `${path}/sessions/revoke`, body: { userId: guest.id } } as const
    const audit = ['experience-user.sessions-ended'] as ['experience-user.sessions-ended']
    await ledger.do({ kind: 'end sessions of a customer', ...by, ...end, status: 200, audit })
  } else if (how === 'disable') {
    const close = { method: 'PATCH', path: user, body: { disabled: true }, status: 200 } as const
    await ledger.do({ kind: 'disable customer', ...by, ...close, audit: ['experience-user.disabled'] })
  } else if (how === 'delete') {
    await ledger.do({
      ...{ kind: 'delete customer', ...by, method: 'DELETE', path: user, status: 204 },
      audit: ['experience-user.deleted'],
      ends: guest.email,
    })
  } else {
    await ledger.do({
      ...{ kind: 'delete application', via: owner.browser, method: 'DELETE', path: application },
      body: { name },
      status: 204,
      audit: ['application.deleted'],
      ends: guest.email,
      sets: [runtime('404'), reaches(scene, owner, application, 'refused')],
    })
  }
  scene.idle.push(owner)
}

/** Somebody who registers with the application. */
async function customer(scene: Scene, apiPath: string) {
  const { ledger, mailbox } = scene
  const [email, browser, from] = [`${scene.name('c')}@example.com`, asBrowser(scene.wire), mailbox.count()]
  const act = { who: email, via: browser, method: 'POST' } as const
  await ledger.do({
    ...{ kind: 'register with an application', ...act, path: `${apiPath}/registration`, status: 202 },
    body: { firstName: 'Bo', lastName: 'Lund', email, password },
    mails: [[email, 'confirm-registration']],
  })
  const mail = await mailbox.next(email, /^Confirm your e-mail/, from)
  const answer = await ledger.do({
    ...{ kind: 'confirm with an application', ...act, path: `${apiPath}/registration/confirm`, status: 200 },
    body: { code: codeIn(mail) },
    audit: ['account.registered', 'account.email-confirmed', 'sign-in.succeeded'],
    once: true,
    twice: scene.random.chance(0.5),
  })
  return { email, browser, id: idIn(answer.body) }
}

function customerSession(
  { email, browser }: { email: string; browser: Client },
  path: string,
  value: string,
) {
  const probe = async () => String((await browser.get(path)).status)
  return { key: `customer ${email}`, value, probe }
}

/** A dashboard that is shown to others by a link, and then no longer. */
export async function dashboards(scene: Scene): Promise<void> {
  const { ledger } = scene
  const owner = await somebody(scene)
  const name = scene.name('Figures')
  const act = { via: owner.browser, method: 'POST' } as const
  const made = await ledger.do({
    ...{ kind: 'create dashboard', ...act, path: '/v1/dashboards', body: { name }, status: 201 },
    audit: ['dashboard.created'],
  })
  const path = `/v1/dashboards/${made.body.id}`
  const shared = await ledger.do({
    ...{ kind: 'share dashboard', ...act, path: `${path}/shares`, body: {}, status: 201 },
    audit: ['dashboard.shared'],
    learn: ({ body }) => [link(scene, String(body.token), '200')],
  })
  const { share, token } = shared.body as { share: { id: string }; token: string }
  await ledger.do({
    ...{ kind: 'end share', via: owner.browser, method: 'DELETE', path: `${path}/shares/${share.id}` },
    status: 204,
    audit: ['dashboard.share-revoked'],
    sets: [link(scene, token, '404')],
  })
  await ledger.do({
    ...{ kind: 'delete dashboard', via: owner.browser, method: 'DELETE', path, body: { name }, status: 204 },
    audit: ['dashboard.deleted'],
    sets: [
      fact(`dashboard ${made.body.id}`, '0', async ({ database: { kysely } }) => {
        const rows = await kysely
          .selectFrom('dashboards')
          .select('id')
          .where('id', '=', String(made.body.id))
          .execute()
        return String(rows.length)
      }),
    ],
  })
  scene.idle.push(owner)
}

function link(scene: Scene, token: string, value: string) {
  const visitor = asBrowser(scene.wire)
  return {
    key: `share ${token}`,
    value,
    probe: async () => String((await visitor.post('/v1/shared-dashboards', { token })).status),
  }
}
