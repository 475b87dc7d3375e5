import type { Factors, Passkey } from '../../api/answers.ts'

/** Everything that one way in takes, as listFactors names it. */
export type Way = readonly string[]
type Names = readonly Pick<Passkey, 'id' | 'name'>[]

/** What somebody loses, from “If you lose” on. */
export function lossInWords(thing: string, passkeys: Names): string {
  if (thing === 'password') return 'forget your password'
  if (thing === 'github') return 'lose your GitHub account'
  if (thing === 'mailbox') return 'lose your mailbox'
  if (thing === 'app') return 'lose your phone with the authenticator app'
  if (thing === 'recovery-codes') return 'lose your recovery codes'
  return `lose ${quoted(thing, passkeys)}`
}

/** The name of a thing, for a list of what is gone. */
export function thingInWords(thing: string, passkeys: Names): string {
  if (thing === 'password') return 'Password'
  if (thing === 'github') return 'GitHub'
  if (thing === 'mailbox') return 'Mailbox'
  if (thing === 'app') return 'Authenticator app'
  if (thing === 'recovery-codes') return 'Recovery codes'
  return nameOf(thing, passkeys)
}

/**
 * “your passkey “Blue”, or with your password and a recovery code”: what to put behind “you get in with”.
 * A reset by mail is named only where the password itself is not there, and a passkey that is enough alone only once.
 */
export function waysInWords(ways: readonly Way[], passkeys: Names): string {
  const hasPassword = ways.some((way) => way.includes('password'))
  const alone = new Set(ways.filter((way) => way.length === 1).flat())
  const told = ways.filter(
    (way) =>
      !(hasPassword && way.includes('mailbox')) &&
      !(way.length > 1 && way.some((thing) => isPasskey(thing) && alone.has(thing))),
  )
  const byFirst = Map.groupBy(told, ([first = '']) => first)
  const phrases = [...byFirst].map(([first, group]) => {
    const seconds = group.flatMap(([, second]) => (second ? [proofInWords(second, passkeys)] : []))
    const rest = seconds.length > 0 ? ` and ${joinWithOr(seconds)}` : ''
    return proofInWords(first, passkeys) + rest
  })
  return phrases.join(', or with ')
}

/** What remains in this page's own rehearsal of a loss. */
export function waysWithout(ways: readonly Way[], lost: readonly string[]): Way[] {
  return ways.filter((way) => way.every((thing) => !lost.includes(thing)))
}

/** Would there be a way in without this thing that does not begin with a mail? */
export function hasWayWithout(ways: readonly Way[], thing: string): boolean {
  return waysWithout(ways, [thing]).some((way) => !way.includes('mailbox'))
}

/** Everything that this account can lose, each once. */
export function thingsOf(ways: readonly Way[]): string[] {
  return [...new Set(ways.flat())]
}

export type Suggestion = 'passkey' | 'recovery-codes' | 'email'

/** What would help against a loss, best first. */
export function suggestionsFor(
  factors: Pick<Factors, 'mfaEnabled' | 'recoveryCodes' | 'waysIn'>,
  lost: readonly string[],
): Suggestion[] {
  const remaining = waysWithout(factors.waysIn, lost)
  const isSafe = remaining.some((way) => way.length === 1 && isPasskey(way[0] ?? '')) || remaining.length > 3
  const needsCodes = factors.mfaEnabled && (lost.includes('recovery-codes') || !factors.recoveryCodes?.left)
  const hasFirst = !(lost.includes('password') && lost.includes('mailbox'))
  return [
    ...(isSafe ? [] : (['passkey'] as const)),
    ...(needsCodes && hasFirst ? (['recovery-codes'] as const) : []),
    ...(lost.includes('mailbox') ? (['email'] as const) : []),
  ]
}

function proofInWords(thing: string, passkeys: Names): string {
  if (thing === 'password') return 'your password'
  if (thing === 'github') return 'GitHub'
  if (thing === 'mailbox') return 'a password reset by mail'
  if (thing === 'app') return 'a code of your app'
  if (thing === 'recovery-codes') return 'a recovery code'
  return `your passkey ${quoted(thing, passkeys)}`
}

function isPasskey(thing: string): boolean {
  return thing.startsWith('passkey:')
}

function nameOf(thing: string, passkeys: Names): string {
  return passkeys.find(({ id }) => thing === `passkey:${id}`)?.name ?? 'a passkey'
}

function quoted(thing: string, passkeys: Names): string {
  return `“${nameOf(thing, passkeys)}”`
}

function joinWithOr(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
