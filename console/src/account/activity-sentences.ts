import type { Activity } from '../api/answers.ts'
import {
  isOrganizationAct,
  type OrganizationAct,
  organizationSentence,
} from '../audit/organization-sentences.ts'

type Sentences = { success: string; failure: string }

const sentences: Record<Exclude<Activity['act'], OrganizationAct>, Sentences> = {
  'account.registered': { success: 'Account created', failure: 'Registration failed' },
  'account.email-confirmed': {
    success: 'E-mail address confirmed',
    failure: 'Confirming the address failed',
  },
  'account.invited': { success: 'Invited', failure: 'Invitation failed' },
  'account.disabled': { success: 'Account disabled by an operator', failure: 'Disabling the account failed' },
  'account.enabled': { success: 'Account enabled by an operator', failure: 'Enabling the account failed' },
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
  'session.others-ended': {
    success: 'Signed out all other devices',
    failure: 'Signing out the other devices failed',
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
  'email-change.cancelled': {
    success: 'Change of address cancelled',
    failure: 'Cancelling the change of address failed',
  },
}

/** What happened, for its owner to read. */
export function activitySentence({ act, result }: Pick<Activity, 'act' | 'result'>): string {
  if (isOrganizationAct(act)) return capital(organizationSentence(act))
  // A page that is older than the server may meet an act that it has no words for.
  return (sentences[act] as Sentences | undefined)?.[result] ?? act
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
