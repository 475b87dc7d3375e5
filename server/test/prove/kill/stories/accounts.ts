import { setTimeout as sleep } from 'node:timers/promises'
import type { TemplateName } from '../../../../src/emails/templates.ts'
import { runLatchkey } from '../../../support/command-line.ts'
import { codeIn } from '../../../support/mail.ts'
import {
  ask,
  bearer,
  countedSessions,
  countRows,
  fact,
  newBrowser,
  newcomer,
  oneMoreSession,
  opens,
  type Scene,
  shut,
  signIn,
  somebody,
  tokenOf,
} from '../scene.ts'

type Mail = [to: string, template: TemplateName]

/** Devices come and go. */
export async function devices(scene: Scene): Promise<void> {
  const { ledger, random } = scene
  const player = await somebody(scene)
  const { browser, email } = player
  const lastName = scene.name('Moreau')
  await ledger.do({
    ...{ kind: 'change profile', via: browser, method: 'PATCH', path: '/v1/account/profile', status: 200 },
    body: { lastName },
    audit: ['profile.updated'],
    sets: [
      fact(`last name of ${email}`, lastName, async ({ database: { kysely } }) => {
        const row = await kysely
          .selectFrom('users')
          .select('last_name')
          .where('email', '=', email)
          .executeTakeFirst()
        return row?.last_name ?? 'nobody'
      }),
    ],
  })
  const phone = await signIn(scene, player)
  const how = random.pick(['revoke', 'sign out', 'others'] as const)
  const ended = { sets: [shut(phone, email), oneMoreSession(scene, player, -1)], status: 204 }
  if (how === 'sign out') {
    const own = { kind: 'sign out', via: phone, method: 'DELETE', path: '/v1/session' } as const
    await ledger.do({ ...own, ...ended, audit: ['session.ended'] })
  } else if (how === 'revoke') {
    const { id } = await ask(phone.get('/v1/session'))
    const path = `/v1/sessions/${id}`
    const revoke = { kind: 'revoke session', via: browser, method: 'DELETE', path } as const
    await ledger.do({ ...revoke, ...ended, audit: ['session.ended'] })
  } else {
    const act = {
      kind: 'revoke other sessions',
      via: browser,
      method: 'DELETE',
      path: '/v1/sessions',
    } as const
    await ledger.do({
      ...act,
      status: 200,
      audit: ['session.others-ended'],
      sets: [...ledger.ended(email, opens(browser, email).key), countedSessions(player, 1)],
    })
  }
  scene.idle.push(player)
}

/** A forgotten password, and another change of it. */
export async function passwords(scene: Scene): Promise<void> {
  const { ledger, mailbox, random } = scene
  const player = await somebody(scene)
  const { email } = player
  await signIn(scene, player)
  const from = mailbox.count()
  await ledger.do({
    ...{ kind: 'request password reset', via: newBrowser(scene), method: 'POST', path: '/v1/recovery' },
    body: { email },
    status: 202,
    mails: [[email, 'password-reset']],
  })
  const mail = await mailbox.next(email, /^Choose a new password/, from)
  // Whoever was in the account before may have copied its keys.
  const held = [...player.keys]
  const [before, newPassword] = [player.password, `${scene.name('herons')}, one umbrella`]
  await ledger.do({
    ...{ kind: 'reset password', via: newBrowser(scene), method: 'POST', path: '/v1/recovery/reset' },
    body: { token: tokenOf(mail, 'lkr'), newPassword },
    status: 200,
    audit: ['password.reset', ...held.map(() => 'api-key.held' as const)],
    mails: [[email, 'password-was-reset'], ...(held.length > 0 ? [[email, 'api-keys-held'] as Mail] : [])],
    sets: [
      ...ledger.ended(email),
      countedSessions(player, 0),
      ...held.map((secret) => bearer(scene, secret, '/v1/organizations', 'refused')),
    ],
    once: true,
    twice: random.chance(0.5),
  })
  player.keys.clear()
  player.password = newPassword
  const old = newBrowser(scene)
  await ask(old.post('/v1/sign-in/password', { email, password: before }), 401)
  player.browser = newBrowser(scene)
  await ledger.do({
    ...{ kind: 'sign in', via: player.browser, method: 'POST', path: '/v1/sign-in/password', status: 200 },
    body: { email, password: newPassword },
    audit: ['sign-in.succeeded'],
    sets: [oneMoreSession(scene, player)],
    learn: () => [opens(player.browser, email)],
  })
  await signIn(scene, player)
  const next = `${scene.name('lanterns')}, quiet`
  const gone = shut(player.browser, email)
  await ledger.do({
    ...{ kind: 'change password', via: player.browser, method: 'POST', path: '/v1/account/password' },
    body: { currentPassword: newPassword, newPassword: next },
    status: 200,
    audit: ['password.changed'],
    mails: [[email, 'password-changed']],
    sets: [...ledger.ended(email), gone, countedSessions(player, 1)],
    learn: () => [opens(player.browser, email)],
  })
  player.password = next
  scene.idle.push(player)
}

/** Another address, and back again by the mail to the old one. */
export async function addresses(scene: Scene): Promise<void> {
  const { ledger, mailbox, random } = scene
  const player = await newcomer(scene)
  const { browser, email } = player
  const [next, from] = [`${scene.name('q')}@example.com`, mailbox.count()]
  await ledger.do({
    ...{ kind: 'request e-mail change', via: browser, method: 'POST', path: '/v1/account/email-change' },
    body: { email: next },
    status: 202,
    audit: ['email-change.requested'],
    mails: [
      [next, 'email-change-confirm'],
      [email, 'email-change-requested'],
    ],
  })
  const mail = await mailbox.next(next, /^Confirm your new/, from)
  const moved = (to: string, back: string) => [
    fact(`account ${to}`, '1', countRows('users', to)),
    fact(`account ${back}`, '0', countRows('users', back)),
  ]
  await ledger.do({
    ...{ kind: 'confirm e-mail change', via: browser, method: 'POST', status: 200 },
    path: '/v1/account/email-change/confirm',
    body: { code: codeIn(mail) },
    audit: ['email-change.confirmed'],
    mails: [[email, 'email-changed']],
    sets: moved(next, email),
    once: true,
    twice: random.chance(0.5),
  })
  const told = await mailbox.next(email, /was changed/, from)
  await ledger.do({
    ...{ kind: 'undo e-mail change', via: newBrowser(scene), method: 'POST', path: '/v1/email-change/undo' },
    body: { token: tokenOf(told, 'lku') },
    status: 200,
    audit: ['email-change.undone'],
    mails: [[email, 'email-change-undone']],
    sets: [...moved(email, next), ...ledger.ended(email), countedSessions(player, 0)],
    once: true,
    twice: random.chance(0.5),
  })
}

/** Wrong passwords are counted, and the pause that they bring stays. */
export async function guesses(scene: Scene): Promise<void> {
  const { ledger } = scene
  const player = await newcomer(scene)
  const { email } = player
  const limit = Number(scene.settings.LATCHKEY_LIMIT_ACCOUNT_FAILURES)
  for (let count = 1; count <= limit; count++) {
    const counted = fact(`wrong passwords of ${email}`, String(count), async ({ database: { kysely } }) => {
      const rows = await kysely
        .selectFrom('audit_events')
        .select('id')
        .where('user_id', '=', player.id)
        .where('act', '=', 'sign-in.failed')
        .execute()
      return String(rows.length)
    })
    await ledger.do({
      ...{ kind: 'wrong password', via: newBrowser(scene), method: 'POST', path: '/v1/sign-in/password' },
      body: { email, password: `guess number ${count} of many` },
      status: 401,
      mails: count === limit ? [[email, 'password-guessing']] : [],
      sets: count === limit ? [counted, paused(scene, player)] : [counted],
      // A try is counted before the password is compared: one that died in between may be in the pause already.
      isPassing: true,
    })
  }
}

const surelyPausedMs = 15_000

/** The right password opens nothing during the pause of 30 seconds; a slow machine comes too late to ask. */
function paused(scene: Scene, { email, password }: { email: string; password: string }) {
  const begun = Date.now()
  return {
    key: `pause of ${email}`,
    value: '429',
    probe: async () => {
      if (Date.now() - begun > surelyPausedMs) return '429'
      const { status } = await newBrowser(scene).post('/v1/sign-in/password', { email, password })
      return String(status)
    },
  }
}

/** An account ends with everything in it. */
export async function deletion(scene: Scene): Promise<void> {
  const { ledger } = scene
  const player = await newcomer(scene)
  const { browser, email, password } = player
  await signIn(scene, player)
  const body = { name: 'Deploys' }
  const key = await ledger.do({
    ...{ kind: 'create API key', via: browser, method: 'POST', path: '/v1/api-keys', status: 201, body },
    who: email,
    audit: ['api-key.created'],
    mails: [[email, 'api-key-changed']],
  })
  const program = { via: browser, method: 'DELETE', path: '/v1/account' } as const
  await ledger.do({
    ...{ kind: 'delete account', ...program, body: { email, password }, status: 204, ends: email },
    mails: [[email, 'account-deleted']],
    sets: [
      fact(`account ${email}`, '0', countRows('users', email)),
      ...ledger.ended(email),
      countedSessions(player, 0),
      bearer(scene, key.body.secret, '/v1/organizations', 'refused'),
    ],
  })
}

/** An operator closes an account at the command line while the server runs. */
export async function commandLine(scene: Scene): Promise<void> {
  const { ledger } = scene
  const player = await newcomer(scene)
  const { email } = player
  const { code, stderr } = await runLatchkey(scene.settings, ['disable', email])
  // The machine may be too busy, and PostgreSQL may be down on purpose; what was not said to be done is not counted.
  if (code !== 0) {
    if (stderr.includes('no account')) throw new Error(stderr)
    await sleep(50)
    return
  }
  ledger.acknowledge('disable at the command line', [...ledger.ended(email), countedSessions(player, 0)])
}
