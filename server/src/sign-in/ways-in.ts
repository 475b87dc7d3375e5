import type { OfferableWay } from './offered-ways.ts'
import { type AccountFactors, isMfaEnabled } from './required-factors.ts'

/** A thing that a person can lose. */
export type Possession =
  | 'password'
  | 'github'
  | 'sso'
  | 'mailbox'
  | 'app'
  | 'recovery-codes'
  | `passkey:${string}`

/** One complete way in: everything that it takes. */
export type WayIn = readonly Possession[]

export interface HeldFactors {
  /** The ways in that the deployment offers: what is held of the others opens nothing by itself. */
  offered: readonly OfferableWay[]
  /** A company manages how its user signs in: its provider is the only way. */
  isManaged?: boolean
  hasPassword: boolean
  hasGithub: boolean
  hasTotp: boolean
  passkeys: readonly { id: string; userVerification: boolean; discoverable: boolean | null }[]
  recoveryCodesLeft: number
}

/** What a loss does: the ways that remain, and what to add so that one remains. */
export interface Rehearsal {
  lost: readonly Possession[]
  remaining: WayIn[]
  lockedOut: boolean
}

/**
 * Every complete way to sign in. GitHub stands in for the password and, like it, never for a second factor. A password
 * can always be renewed through the mailbox, so the mailbox stands in for it but never for a second factor.
 */
export function listWaysIn(held: HeldFactors): WayIn[] {
  if (held.isManaged) return [['sso']]
  const isOffered = (way: OfferableWay) => held.offered.includes(way)
  const alone = held.passkeys
    .filter(({ userVerification, discoverable }) => userVerification && discoverable !== false)
    .filter(() => isOffered('passkey'))
    .map(({ id }): WayIn => [`passkey:${id}`])
  const seconds: Possession[] = [
    ...held.passkeys.map(({ id }) => `passkey:${id}` as const),
    ...(held.hasTotp ? (['app'] as const) : []),
    ...(held.recoveryCodesLeft > 0 ? (['recovery-codes'] as const) : []),
  ]
  const firsts: Possession[] = [
    ...(held.hasPassword && isOffered('password') ? (['password'] as const) : []),
    ...(held.hasGithub && isOffered('github') ? (['github'] as const) : []),
    ...(isOffered('password') ? (['mailbox'] as const) : []),
  ]
  const isTwoStep = isMfaEnabled(toFactors(held))
  const combined = firsts.flatMap((first): WayIn[] =>
    isTwoStep ? seconds.map((second) => [first, second]) : [[first]],
  )
  return [...alone, ...combined]
}

/** What remains when these things are lost. */
export function rehearseLoss(held: HeldFactors, lost: readonly Possession[]): Rehearsal {
  const remaining = listWaysIn(held).filter((way) => way.every((thing) => !lost.includes(thing)))
  return { lost, remaining, lockedOut: remaining.length === 0 }
}

/** Is there a way in that does not begin with a mail? Without one the account can be recovered but not signed in to. */
export function hasUsableWayIn(held: HeldFactors): boolean {
  return listWaysIn(held).some((way) => !way.includes('mailbox'))
}

function toFactors(held: HeldFactors): AccountFactors {
  const { hasPassword, hasTotp, recoveryCodesLeft } = held
  return { hasPassword, hasTotp, passkeys: held.passkeys.length, recoveryCodesLeft }
}
