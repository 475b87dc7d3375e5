import type { Activity } from '../api/answers.ts'
import { type DeploymentAct, deploymentSentences, isDeploymentAct } from '../audit/deployment-sentences.ts'
import {
  isOrganizationAct,
  type OrganizationAct,
  organizationSentence,
} from '../audit/organization-sentences.ts'

type Sentences = { success: string; failure: string }

const sentences: Record<Exclude<Activity['act'], OrganizationAct | DeploymentAct>, Sentences> = {
  'account.registered': { success: 'Account created', failure: 'Registration failed' },
  'account.email-confirmed': {
    success: 'E-mail address confirmed',
    failure: 'Confirming the address failed',
  },
  'account.invited': { success: 'Invited', failure: 'Invitation failed' },
  'account.sso-linked': {
    success: 'Linked to the single sign-on of an organization',
    failure: 'Linking to single sign-on failed',
  },
  'account.exported': {
    success: 'Data of the account downloaded',
    failure: 'Downloading the data failed',
  },
  'account.deleted': { success: 'Account deleted', failure: 'Deleting the account failed' },
  'account.disabled': { success: 'Account disabled by an operator', failure: 'Disabling the account failed' },
  'account.enabled': { success: 'Account enabled by an operator', failure: 'Enabling the account failed' },
  'account.sessions-ended': {
    success: 'Signed out everywhere by an operator',
    failure: 'Signing out everywhere failed',
  },
  'account.invitation-revoked': {
    success: 'Invitation withdrawn by an operator',
    failure: 'Withdrawing the invitation failed',
  },
  'account.operator-granted': { success: 'Became an operator', failure: 'Becoming an operator failed' },
  'account.operator-withdrawn': {
    success: 'No longer an operator',
    failure: 'Withdrawing the operator failed',
  },
  'sign-in.succeeded': { success: 'Signed in', failure: 'Sign-in failed' },
  'sign-in.failed': { success: 'Sign-in failed', failure: 'Sign-in failed' },
  'sign-in.paused': {
    success: 'Sign-in paused after many failures',
    failure: 'Sign-in paused after many failures',
  },
  'session.ended': { success: 'Signed out a device', failure: 'Signing out a device failed' },
  'session.ended-by-provider': {
    success: 'Signed out a device, as the identity provider asked',
    failure: 'Signing out a device for the identity provider failed',
  },
  'session.others-ended': {
    success: 'Signed out all other devices',
    failure: 'Signing out the other devices failed',
  },
  'session.leaked': {
    success: 'Signed out a device whose session had leaked',
    failure: 'Signing out a device whose session had leaked failed',
  },
  'session.fresh-proof': {
    success: 'Confirmed that it was you',
    failure: 'Failed to confirm that it was you',
  },
  'second-factor.failed': { success: 'Wrong second factor', failure: 'Wrong second factor' },
  'totp.enabled': { success: 'Authenticator app set up', failure: 'Setting up the authenticator app failed' },
  'totp.removed': { success: 'Authenticator app removed', failure: 'Removing the authenticator app failed' },
  'passkey.added': { success: 'Passkey added', failure: 'Adding a passkey failed' },
  'passkey.renamed': { success: 'Passkey renamed', failure: 'Renaming a passkey failed' },
  'passkey.removed': { success: 'Passkey removed', failure: 'Removing a passkey failed' },
  'passkey.counter-regressed': {
    success: 'Passkey refused: it may have been copied',
    failure: 'Passkey refused: it may have been copied',
  },
  'recovery-codes.replaced': { success: 'New recovery codes made', failure: 'Making recovery codes failed' },
  'recovery-code.used': { success: 'Recovery code used', failure: 'Wrong recovery code' },
  'factor-reset.ordered': {
    success: 'Removal of all second factors ordered by an operator',
    failure: 'Ordering a removal of all second factors failed',
  },
  'factor-reset.cancelled': {
    success: 'Removal of all second factors stopped',
    failure: 'Stopping the removal of all second factors failed',
  },
  'factor-reset.done': {
    success: 'All second factors removed',
    failure: 'Removing all second factors failed',
  },
  'account-link.added': {
    success: 'GitHub connected',
    failure: 'Connecting GitHub failed',
  },
  'account-link.removed': {
    success: 'GitHub disconnected',
    failure: 'Disconnecting GitHub failed',
  },
  'password.set': { success: 'Password set', failure: 'Setting a password failed' },
  'password.changed': { success: 'Password changed', failure: 'Changing the password failed' },
  'password.reset-requested': {
    success: 'Password reset asked for',
    failure: 'Asking for a password reset failed',
  },
  'password.reset': { success: 'Password reset by mail', failure: 'Resetting the password failed' },
  'profile.updated': { success: 'Profile changed', failure: 'Changing the profile failed' },
  'email-change.requested': {
    success: 'Change of address asked for',
    failure: 'Asking for a change of address failed',
  },
  'email-change.confirmed': { success: 'E-mail address changed', failure: 'Changing the address failed' },
  'email-change.undone': {
    success: 'Change of address undone',
    failure: 'Undoing the change of address failed',
  },
  'email-change.by-provider': {
    success: 'E-mail address changed by the identity provider',
    failure: 'Changing the address by the identity provider failed',
  },
  'email-change.cancelled': {
    success: 'Change of address cancelled',
    failure: 'Cancelling the change of address failed',
  },
  'session.handed-over': {
    success: 'Signed in to the application',
    failure: 'Signing in to the application failed',
  },
  'session.ended-by-application': {
    success: 'Signed out in the application',
    failure: 'Signing out in the application failed',
  },
  'api-key.created': { success: 'API key made', failure: 'Making an API key failed' },
  'api-key.updated': { success: 'API key changed', failure: 'Changing an API key failed' },
  'api-key.paused': { success: 'API key paused', failure: 'Pausing an API key failed' },
  'api-key.resumed': { success: 'API key resumed', failure: 'Resuming an API key failed' },
  'api-key.held': {
    success: 'API key held, because the account was recovered',
    failure: 'Holding an API key failed',
  },
  'api-key.rotated': {
    success: 'API key given a new secret',
    failure: 'Giving an API key a new secret failed',
  },
  'api-key.revoked': { success: 'API key revoked', failure: 'Revoking an API key failed' },
  'api-key.leaked': {
    success: 'API key revoked, because its secret had leaked',
    failure: 'Revoking a leaked API key failed',
  },
}

type Told = Pick<Activity, 'act' | 'result' | 'target'>

/** What happened, for its owner to read. */
export function activitySentence({ act, result, target }: Told): string {
  if (isOrganizationAct(act)) return capital(organizationSentence(act))
  if (isDeploymentAct(act)) return capital(deploymentSentences[act])
  // A page that is older than the server may meet an act that it has no words for.
  const sentence = (sentences[act] as Sentences | undefined)?.[result] ?? act
  // Every sentence about an API key speaks of one; its name says which.
  return target?.name ? sentence.replace('API key', `API key “${target.name}”`) : sentence
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
