import type { EmailContent } from './content.ts'
import { apiKeyChanged, apiKeyExpiring, apiKeysHeld } from './templates/api-keys.ts'
import {
  emailChangeConfirm,
  emailChanged,
  emailChangeKnownAddress,
  emailChangeRequested,
  emailChangeUndone,
} from './templates/email-change.ts'
import { experienceInvitation } from './templates/experiences.ts'
import {
  factorChanged,
  factorResetAnnounced,
  factorResetEnded,
  secondFactorGuessing,
} from './templates/factors.ts'
import { accountImported, registrationImported } from './templates/import.ts'
import { invitationAnswered, organizationInvitation } from './templates/invitation.ts'
import { credentialLeaked } from './templates/leaks.ts'
import { administratorsAsked, mfaReminder } from './templates/mfa-requirement.ts'
import { accountDeleted, dataExported } from './templates/own-data.ts'
import { organizationDeleted, ownershipChanged } from './templates/ownership.ts'
import { passwordChanged, passwordGuessing, passwordReset, passwordWasReset } from './templates/password.ts'
import {
  confirmRegistration,
  operatorInvitation,
  registrationKnownAddress,
} from './templates/registration.ts'
import { newDevice } from './templates/sign-in.ts'
import {
  ssoCertificateExpiring,
  ssoChanged,
  ssoDomainMissing,
  ssoEnforcement,
  ssoReleased,
} from './templates/sso.ts'
import { ssoAddressChanged, ssoLinked, ssoWelcome } from './templates/sso-account.ts'

/** Every mail we can send. A name here is stored with the mail: do not reuse one for something else. */
export const templates = {
  'confirm-registration': confirmRegistration,
  'registration-known-address': registrationKnownAddress,
  'operator-invitation': operatorInvitation,
  'email-change-confirm': emailChangeConfirm,
  'email-change-known-address': emailChangeKnownAddress,
  'email-change-requested': emailChangeRequested,
  'email-changed': emailChanged,
  'email-change-undone': emailChangeUndone,
  'password-reset': passwordReset,
  'password-was-reset': passwordWasReset,
  'password-changed': passwordChanged,
  'password-guessing': passwordGuessing,
  'new-device': newDevice,
  'factor-changed': factorChanged,
  'second-factor-guessing': secondFactorGuessing,
  'factor-reset-announced': factorResetAnnounced,
  'factor-reset-ended': factorResetEnded,
  'organization-invitation': organizationInvitation,
  'invitation-answered': invitationAnswered,
  'mfa-reminder': mfaReminder,
  'administrators-asked': administratorsAsked,
  'ownership-changed': ownershipChanged,
  'organization-deleted': organizationDeleted,
  'credential-leaked': credentialLeaked,
  'api-key-changed': apiKeyChanged,
  'api-keys-held': apiKeysHeld,
  'api-key-expiring': apiKeyExpiring,
  'sso-changed': ssoChanged,
  'sso-certificate-expiring': ssoCertificateExpiring,
  'sso-domain-missing': ssoDomainMissing,
  'sso-enforcement': ssoEnforcement,
  'sso-released': ssoReleased,
  'sso-linked': ssoLinked,
  'sso-welcome': ssoWelcome,
  'sso-address-changed': ssoAddressChanged,
  'experience-invitation': experienceInvitation,
  'account-imported': accountImported,
  'registration-imported': registrationImported,
  'account-deleted': accountDeleted,
  'data-exported': dataExported,
} as const

export type TemplateName = keyof typeof templates
export type TemplateFacts<Name extends TemplateName> = Parameters<(typeof templates)[Name]>[0]

/** The words of one mail. */
export function composeEmail<Name extends TemplateName>(
  name: Name,
  facts: TemplateFacts<Name>,
): EmailContent {
  // TypeScript does not correlate the looked-up function with its own facts; the signature above does.
  const template = templates[name] as (facts: TemplateFacts<Name>) => EmailContent
  return template(facts)
}
