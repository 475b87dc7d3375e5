import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import type { Client } from '../../http/client.ts'
import { claimProviderAnswer, readProviderAnswer, saveProviderAnswer } from '../providers/provider-answers.ts'
import type { OutsideIdentity } from './account-links.ts'

/** What GitHub said about somebody who has no account here. */
export interface GithubNewcomer {
  identity: OutsideIdentity
  email: string | null
  /** GitHub says so for this very address. */
  isEmailVerified: boolean
}

/** What GitHub said about somebody whose verified address has an account here, which has to agree. */
export interface GithubClaim {
  identity: OutsideIdentity
  /** The account that must be proven. */
  userId: string
}

interface Place {
  directoryId: string
  client: Client
}

/** Keeps it for the registration in this browser. @returns the token that stands for it. */
export function saveNewcomer(context: Context, tx: Db, place: Place, facts: GithubNewcomer): Promise<string> {
  return saveProviderAnswer(context, tx, at(place, 'github-registration'), facts)
}

/** Keeps it until the account is proven in this browser. @returns the token that stands for it. */
export function saveClaim(context: Context, tx: Db, place: Place, facts: GithubClaim): Promise<string> {
  return saveProviderAnswer(context, tx, at(place, 'github-proof'), facts)
}

/** @throws {Problem} provider-request-expired */
export async function readNewcomer(
  context: Context,
  db: Db,
  place: Place,
  token: string,
): Promise<GithubNewcomer> {
  return (await readProviderAnswer<GithubNewcomer>(context, db, here(place, 'github-registration'), token))
    .facts
}

/** Uses it up: one registration. @throws {Problem} provider-request-expired */
export async function claimNewcomer(
  context: Context,
  tx: Db,
  place: Place,
  token: string,
): Promise<GithubNewcomer> {
  return (await claimProviderAnswer<GithubNewcomer>(context, tx, here(place, 'github-registration'), token))
    .facts
}

/** Uses it up: one link. @throws {Problem} provider-request-expired */
export async function claimClaim(
  context: Context,
  tx: Db,
  place: Place,
  token: string,
): Promise<GithubClaim> {
  return (await claimProviderAnswer<GithubClaim>(context, tx, here(place, 'github-proof'), token)).facts
}

type GithubPurpose = 'github-registration' | 'github-proof'

function at<P extends GithubPurpose>({ directoryId, client }: Place, purpose: P) {
  return { purpose, directoryId, deviceHash: client.ensureDevice() }
}

function here<P extends GithubPurpose>({ directoryId, client }: Place, purpose: P) {
  // A browser without a device cookie asked nothing.
  return { purpose, directoryId, deviceHash: client.deviceHash ?? '' }
}
