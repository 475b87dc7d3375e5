import type { Config } from '../config/config.ts'
import { hasGithub } from './github/github-api.ts'

/** The ways to sign in that the sign-in page can offer to everybody. */
export const offerableWays = ['password', 'passkey', 'github'] as const
export type OfferableWay = (typeof offerableWays)[number]

/** Those that this deployment has set up; never whether somebody can use them. */
export function offeredWays(config: Config): OfferableWay[] {
  return offerableWays.filter(
    (way) => config.signInMethods.includes(way) && (way !== 'github' || hasGithub(config)),
  )
}
