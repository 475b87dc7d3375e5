import { stepMs, totpCode } from '../../../support/second-factors.ts'
import { type Act, type Claim, Interrupted } from '../ledger.ts'
import {
  ask,
  countedSessions,
  fact,
  newBrowser,
  newcomer,
  oneMoreSession,
  opens,
  type Player,
  type Scene,
  shut,
  tokenOf,
} from '../scene.ts'

interface Protected extends Player {
  secret: string
  codes: string[]
}

/** An authenticator app with its recovery codes: each code works once, whatever happens meanwhile. */
export async function secondFactor(scene: Scene): Promise<void> {
  const { ledger, random } = scene
  const player = await enrolled(scene)
  const { browser, email } = player
  await enter(scene, player, recovery(player, player.codes.shift() ?? ''))
  await enter(scene, player, authenticator(player, stepNow()))
  if (random.chance(0.5)) {
    await ledger.do({
      ...{ kind: 'replace recovery codes', via: browser, method: 'POST', path: '/v1/account/recovery-codes' },
      body: {},
      status: 200,
      audit: ['recovery-codes.replaced'],
      mails: [[email, 'factor-changed']],
    })
    const device = await passwordProven(scene, player)
    const old = { code: player.codes[0] }
    await ask(device.post('/v1/sign-in/recovery-code', old), 422)
    return
  }
  await ledger.do({
    ...{ kind: 'remove authenticator app', via: browser, method: 'DELETE', path: '/v1/account/totp' },
    status: 204,
    audit: ['totp.removed'],
    mails: [[email, 'factor-changed']],
    sets: [factorOf(player, '0'), asksFor(scene, player, 'done')],
  })
}

/** A reset of the password takes no second factor away. */
export async function recoveryOfProtected(scene: Scene): Promise<void> {
  const { ledger, mailbox } = scene
  const player = await enrolled(scene)
  const { email } = player
  const from = mailbox.count()
  await ledger.do({
    ...{ kind: 'request password reset', via: newBrowser(scene), method: 'POST', path: '/v1/recovery' },
    body: { email },
    status: 202,
    mails: [[email, 'password-reset']],
  })
  const mail = await mailbox.next(email, /^Choose a new password/, from)
  const newPassword = `${scene.name('herons')}, one umbrella`
  await ledger.do({
    ...{ kind: 'reset password', via: newBrowser(scene), method: 'POST', path: '/v1/recovery/reset' },
    body: { token: tokenOf(mail, 'lkr'), newPassword },
    status: 200,
    audit: ['password.reset'],
    mails: [[email, 'password-was-reset']],
    sets: [...ledger.ended(email), countedSessions(player, 0)],
    whenDone: () => {
      player.password = newPassword
    },
    once: true,
  })
  // After a recovery no device is known, so none is new.
  await enter(scene, player, { ...recovery(player, player.codes.shift() ?? ''), isQuiet: true })
}

async function enrolled(scene: Scene): Promise<Protected> {
  const { ledger } = scene
  const player = await newcomer(scene)
  const { browser, email, password } = player
  const { secret } = await ask(browser.post('/v1/account/totp/enrolment'))
  const before = shut(browser, email)
  // The code of the step before dies with the present one: too near to its end nothing is told from a late answer.
  if (Date.now() % stepMs > stepMs * 0.6) throw new Interrupted('late in the step')
  const answer = await ledger.do({
    ...{ kind: 'enrol authenticator app', via: browser, method: 'POST', path: '/v1/account/totp/confirm' },
    // The step before leaves the present one for the sign-in.
    body: { code: totpCode(String(secret), stepNow() - 1), password },
    status: 200,
    audit: ['totp.enabled'],
    mails: [[email, 'factor-changed']],
    sets: [factorOf(player, '1'), before, asksFor(scene, player, 'second-factor')],
    learn: () => [opens(browser, email)],
    isPassing: true,
  })
  // The same object: what is claimed of somebody follows their password.
  return Object.assign(player, { secret: String(secret), codes: answer.body.recoveryCodes as string[] })
}

interface SecondStep {
  kind: string
  path: string
  code: string
  audit: Act['audit']
  mails: Act['mails']
  isQuiet?: boolean
}

function recovery({ email }: Player, code: string): SecondStep {
  return {
    kind: 'use recovery code',
    path: '/v1/sign-in/recovery-code',
    code,
    audit: ['recovery-code.used', 'sign-in.succeeded'],
    mails: [[email, 'factor-changed']],
  }
}

function authenticator({ secret }: Protected, step: number): SecondStep {
  const code = totpCode(secret, step)
  const audit: Act['audit'] = ['sign-in.succeeded']
  return { kind: 'use authenticator code', path: '/v1/sign-in/totp', code, audit, mails: [] }
}

/** Signs in on a new device with this second step; the same code opens no other sign-in ever after. */
async function enter(scene: Scene, player: Protected, step: SecondStep): Promise<void> {
  const device = await passwordProven(scene, player)
  const { kind, path, code, audit, mails } = step
  await scene.ledger.do({
    ...{ kind, via: device, method: 'POST', path, status: 200, body: { code } },
    ...(audit && { audit }),
    mails: [...(mails ?? []), ...(step.isQuiet ? [] : ([[player.email, 'new-device']] as const))].map(
      ([to, template]) => [to, template],
    ),
    sets: [oneMoreSession(scene, player)],
    learn: () => [opens(device, player.email)],
    once: async () => {
      const other = await passwordProven(scene, player)
      return other.post(path, { code })
    },
    twice: scene.random.chance(0.5),
  })
}

async function passwordProven(scene: Scene, player: Player) {
  const { email, password } = player
  const device = newBrowser(scene)
  const { next } = await ask(device.post('/v1/sign-in/password', { email, password }))
  // Without the second factor the password alone opens the account: that is a sign-in like any other.
  if (next === 'done') {
    scene.ledger.expect([oneMoreSession(scene, player)])
    scene.ledger.expectMail(email, 'new-device')
  }
  return device
}

function factorOf({ email, id }: Player, count: string): Claim {
  return fact(`authenticator app of ${email}`, count, async ({ database: { kysely } }) => {
    const rows = await kysely.selectFrom('totp_factors').select('user_id').where('user_id', '=', id).execute()
    return String(rows.length)
  })
}

/** What the right password alone leads to; one that opens the account is not tried, because that is an act. */
function asksFor(scene: Scene, player: Player, next: 'done' | 'second-factor'): Claim {
  return {
    key: `next of ${player.email}`,
    value: next,
    probe: async () => {
      if (next === 'done') return next
      const { email, password } = player
      const { body } = await newBrowser(scene).post('/v1/sign-in/password', { email, password })
      return String(body.next ?? body.code)
    },
  }
}

function stepNow(): number {
  return Math.floor(Date.now() / stepMs)
}
