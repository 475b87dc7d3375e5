import type { Client, Json } from '../../server/test/support/http-client.ts'
import { codeIn, tokenIn } from '../../server/test/support/mail.ts'
import { stepMs, totpCode } from '../../server/test/support/second-factors.ts'
import { done, type Origin, type World } from './world.ts'

/** Somebody with an account, and the browser at which they sit. */
export interface Character extends Facts {
  id: string
  password: string
  browser: Client
  origin: Origin
  /** Base32, once an authenticator app is set up. */
  totpSecret?: string
  /** Cannot come in any more with what they know. */
  isAway?: true
}

export interface Facts {
  firstName: string
  lastName: string
  email: string
}

/** Everybody's: the console shows it. */
export const demoPassword = 'correct horse battery demo'

const userAgents = [
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
]

let origins = 0

/** Another desk or another phone; the addresses are those kept for documentation. */
export function newOrigin(): Origin {
  origins += 1
  const network = origins % 2 === 0 ? '198.51.100' : '203.0.113'
  return {
    address: `${network}.${1 + (origins % 250)}`,
    userAgent: userAgents[origins % userAgents.length] as string,
  }
}

/** Registers on the page of whichever directory `below` names, and confirms with the code of the mail. */
export async function register(world: World, facts: Facts, below = '/v1'): Promise<Character> {
  const character = newCharacter(world, facts)
  const { browser, password } = character
  await done(browser.post(`${below}/registration`, { ...facts, password }))
  return { ...character, id: await confirm(world, character, below) }
}

/** Registers with an invitation. One that was mailed to the address proves it; one by another way does not. */
export async function registerInvited(world: World, facts: Facts, invitation: string): Promise<Character> {
  const character = newCharacter(world, facts)
  const { browser, password } = character
  const answer = await done(browser.post('/v1/registration', { ...facts, password, invitation }))
  if (answer.next !== 'confirm-email') return { ...character, id: userIdIn(answer) }
  return { ...character, id: await confirm(world, character, '/v1') }
}

/** Joins an organization by a mailed invitation. */
export async function join(
  world: World,
  place: { path: string; inviter: Character },
  facts: Facts & { role: string },
): Promise<Character> {
  const { role, ...person } = facts
  await done(place.inviter.browser.post(`${place.path}/invitations`, { email: person.email, role }))
  return registerInvited(world, person, tokenIn(await world.mailTo(person.email)))
}

/** Leaves, and signs in anew with everything the account asks for: from then on for ten minutes freshly proven. */
export async function comeIn(world: World, who: Character, below = '/v1'): Promise<void> {
  await who.browser.delete(`${below}/session`)
  await signInAt(world, who, who.browser, below)
}

/** Signs in at another device, which stays signed in. */
export async function comeInElsewhere(world: World, who: Character): Promise<void> {
  await signInAt(world, who, world.browser(newOrigin()), '/v1')
}

/** Somebody mistypes the password, or is not who they say they are. */
export async function failToComeIn(world: World, email: string, from: Origin, below = '/v1'): Promise<void> {
  const password = 'not the password of this person'
  await world.browser(from).post(`${below}/sign-in/password`, { email, password })
}

/** Sets an authenticator app up, as if it had been read from the screen. */
export async function setUpTotp(world: World, who: Character): Promise<void> {
  const { secret } = await done(who.browser.post<{ secret: string }>('/v1/account/totp/enrolment'))
  who.totpSecret = secret
  await done(
    who.browser.post('/v1/account/totp/confirm', { code: nextCode(world, who), password: who.password }),
  )
}

async function signInAt(world: World, who: Character, browser: Client, below: string): Promise<void> {
  const { email, password } = who
  const answer = await done(browser.post(`${below}/sign-in/password`, { email, password }))
  if (answer.next !== 'second-factor') return
  await done(browser.post(`${below}/sign-in/totp`, { code: nextCode(world, who) }))
}

/** A code counts once, so whoever needs another waits for it. */
function nextCode({ clock }: World, { totpSecret = '' }: Character): string {
  clock.advance(stepMs)
  return totpCode(totpSecret, Math.floor(clock.now() / stepMs))
}

async function confirm(world: World, { browser, email }: Character, below: string): Promise<string> {
  const code = codeIn(await world.mailTo(email))
  return userIdIn(await done(browser.post(`${below}/registration/confirm`, { code })))
}

function newCharacter(world: World, facts: Facts): Character {
  const origin = newOrigin()
  return { ...facts, id: '', password: demoPassword, origin, browser: world.browser(origin) }
}

function userIdIn(answer: Json): string {
  const { session } = answer as { session?: { user: { id: string } } }
  if (session === undefined) throw new Error(`Nobody is signed in: ${JSON.stringify(answer)}`)
  return session.user.id
}
