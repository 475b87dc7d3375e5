import type { Config } from '../config/config.ts'
import type { Db } from '../database/database.ts'
import { hasGithub } from '../sign-in/github/github-api.ts'
import { platformDirectoryId } from '../users/directories.ts'

/** What somebody who runs the deployment can sign in with. */
export interface OperatorFactors {
  isManaged: boolean
  /** The identity provider of the deployment, which is on, manages how they sign in. */
  hasDeploymentSso: boolean
  hasGithubLink: boolean
  hasTotp: boolean
  passkeys: number
  /** Those that are a complete way in by themselves. */
  passkeysAlone: number
}

type Offered = Pick<Config, 'signInMethods' | 'githubClientId' | 'githubClientSecret'>

/**
 * Could this operator come into the operator area with what is offered? A password counts where passwords do, as it can
 * be renewed by mail; a second factor counts as soon as it is there, or where one can be set up.
 */
export function findsWayIn(operator: OperatorFactors, config: Offered): boolean {
  if (operator.isManaged) return operator.hasDeploymentSso
  const { signInMethods } = config
  if (signInMethods.includes('passkey') && operator.passkeysAlone > 0) return true
  const first =
    signInMethods.includes('password') ||
    (signInMethods.includes('github') && hasGithub(config as Config) && operator.hasGithubLink)
  const hasSecond = operator.hasTotp || operator.passkeys > 0
  return first && (hasSecond || signInMethods.includes('totp') || signInMethods.includes('passkey'))
}

/** Those who run the deployment and are not disabled. */
export async function listOperatorFactors(db: Db): Promise<OperatorFactors[]> {
  const rows = await db
    .selectFrom('users as u')
    .leftJoin('sso_connections as c', 'c.id', 'u.sso_connection_id')
    .select(['u.sso_connection_id', 'c.organization_id', 'c.state'])
    .select((eb) => [
      eb
        .selectFrom('account_links')
        .select((e) => e.fn.countAll().as('n'))
        .whereRef('user_id', '=', 'u.id')
        .as('links'),
      eb
        .selectFrom('totp_factors')
        .select((e) => e.fn.countAll().as('n'))
        .whereRef('user_id', '=', 'u.id')
        .as('totps'),
      eb
        .selectFrom('passkeys')
        .select((e) => e.fn.countAll().as('n'))
        .whereRef('user_id', '=', 'u.id')
        .as('passkeys'),
      eb
        .selectFrom('passkeys')
        .select((e) => e.fn.countAll().as('n'))
        .whereRef('user_id', '=', 'u.id')
        .where('user_verification', '=', 1)
        .where((e) => e.or([e('discoverable', 'is', null), e('discoverable', '=', 1)]))
        .as('alone'),
    ])
    .where('u.directory_id', '=', platformDirectoryId)
    .where('u.operator_since', 'is not', null)
    .where('u.disabled_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    isManaged: row.sso_connection_id !== null,
    hasDeploymentSso: row.state === 'on' && row.organization_id === null,
    hasGithubLink: Number(row.links) > 0,
    hasTotp: Number(row.totps) > 0,
    passkeys: Number(row.passkeys),
    passkeysAlone: Number(row.alone),
  }))
}
