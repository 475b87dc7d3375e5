/**
 * The closed catalogue of errors: code → status and the sentences people read.
 * `detail` says what to do next and never whether an account exists.
 * @see RFC 9457
 */
export const problemCatalogue = {
  'malformed-request': {
    status: 400,
    title: 'The request cannot be read',
    detail: 'Send one well-formed JSON object without repeated keys.',
  },
  'not-signed-in': { status: 401, title: 'Not signed in', detail: 'Sign in and try again.' },
  'credential-ended': {
    status: 401,
    title: 'This credential is not in force',
    detail: 'It has expired, or was paused or revoked. Use another, or have its owner look at it.',
  },
  'wrong-credential': {
    status: 403,
    title: 'Not with this kind of credential',
    detail: 'A session, an API key and an agent token open different things. Use the kind that this needs.',
  },
  'invalid-credentials': {
    status: 401,
    title: 'Wrong e-mail or password',
    detail: 'Check both and try again, or reset your password.',
  },
  'fresh-proof-required': {
    status: 403,
    title: 'Confirm it is you',
    detail:
      'This needs a proof of who you are from the last minutes. Confirm your password and repeat the request.',
  },
  'foreign-origin': {
    status: 403,
    title: 'Request from another site',
    detail: 'Changes are accepted only from pages of this deployment.',
  },
  'registration-closed': {
    status: 403,
    title: 'Registration is closed',
    detail: 'An account here begins with an invitation. Ask the people who run this service for one.',
  },
  'password-must-change': {
    status: 403,
    title: 'Choose a new password',
    detail: 'This password may no longer be used. Reset it by mail to get in.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    detail: 'There is nothing here, or it is not yours to see.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    detail: 'This address does not take that method.',
  },
  'confirm-elsewhere': {
    status: 409,
    title: 'Confirm with your password',
    detail:
      'This browser is not the one that registered. Enter the password chosen at registration, or choose a new one.',
  },
  'email-taken': {
    status: 409,
    title: 'This address has an account',
    detail: 'Sign in with it, or use another address.',
  },
  'attempt-expired': {
    status: 410,
    title: 'This sign-in has ended',
    detail: 'It took too long, or there were too many wrong codes. Begin again.',
  },
  'passkey-refused': {
    status: 422,
    title: 'This passkey does not fit',
    detail: 'It could not be verified for this account. Try again, or use another way.',
  },
  'passkey-taken': {
    status: 409,
    title: 'This passkey is registered already',
    detail: 'Use another security key or password manager.',
  },
  'enrolment-expired': {
    status: 410,
    title: 'This set-up has expired',
    detail: 'Begin the set-up again; nothing was changed.',
  },
  'mfa-not-enabled': {
    status: 409,
    title: 'There is no second factor yet',
    detail: 'Recovery codes come with the first one: add an authenticator app or a passkey.',
  },
  'mfa-required': {
    status: 409,
    title: 'An organization requires a second factor',
    detail: 'The listed organizations do not let this account drop its second factor. Each lists ways out.',
  },
  'last-way-in': {
    status: 409,
    title: 'This is the last way into the account',
    detail: 'Add another way first: set a password, or add a passkey.',
  },
  'cancel-by-mail': {
    status: 409,
    title: 'Use the link in the mail',
    detail:
      'A second factor was added to this account a short while before. Stop the reset with the link that was mailed.',
  },
  'proof-incomplete': {
    status: 422,
    title: 'More is needed',
    detail: 'This account has a second factor: prove it as well.',
  },
  'access-denied': {
    status: 403,
    title: 'You may not do this here',
    detail: 'Your place in this organization does not allow it.',
  },
  'sign-in-method-off': {
    status: 403,
    title: 'This way to sign in is not offered here',
    detail: 'Use another way to sign in.',
  },
  'organization-creation-closed': {
    status: 403,
    title: 'Only operators create organizations here',
    detail: 'Ask the people who run this service for an organization, or to be invited to one.',
  },
  'last-owner': {
    status: 409,
    title: 'An organization needs an owner',
    detail: 'Make another member an owner first, or delete the organization.',
  },
  'last-operator': {
    status: 409,
    title: 'The deployment needs an operator',
    detail:
      'You are the only one who runs this deployment. Make somebody else an operator first: latchkey operator grant EMAIL.',
  },
  'not-to-yourself': {
    status: 409,
    title: 'This is your own account',
    detail:
      'Have another operator do this, so that nobody shuts themselves out by mistake. Who runs the machine can use the command line.',
  },
  'already-member': {
    status: 409,
    title: 'Already a member',
    detail: 'This person belongs to the organization. Change the role instead.',
  },
  'role-above-own': {
    status: 403,
    title: 'Above your own role',
    detail: 'Nobody gives, takes or edits what they do not hold. Ask an owner.',
  },
  'role-in-use': {
    status: 409,
    title: 'This role is in use',
    detail: 'Give its members, grants and invitations another role first.',
  },
  'too-many-roles': {
    status: 409,
    title: 'The organization has too many roles of its own',
    detail: 'Delete one that is not in use first.',
  },
  'too-many-api-keys': {
    status: 409,
    title: 'The account has too many API keys',
    detail: 'Revoke one that is no longer needed first.',
  },
  'api-key-ended': {
    status: 409,
    title: 'This API key has ended',
    detail: 'It has expired or was revoked, and cannot be brought back. Make another one.',
  },
  'too-many-agent-tokens': {
    status: 409,
    title: 'The workspace has too many agent tokens',
    detail: 'Revoke one that is no longer needed first.',
  },
  'not-renewable': {
    status: 409,
    title: 'This agent token is not renewed',
    detail: 'It is a long-lived one. Have another minted when it ends.',
  },
  'name-taken': {
    status: 409,
    title: 'This name is taken',
    detail: 'Choose another name.',
  },
  'grant-has-no-effect': {
    status: 409,
    title: 'Owners and admins hold their role everywhere',
    detail: 'Change the role in the organization instead.',
  },
  'plan-limit-reached': {
    status: 409,
    title: 'The plan allows no more',
    detail: 'Remove something first, or ask the people who run this service for a larger plan.',
  },
  'experience-full': {
    status: 409,
    title: 'The Experience has no room for more',
    detail: 'Delete a group or a domain that is no longer needed first.',
  },
  'group-not-empty': {
    status: 409,
    title: 'Groups stand beneath this one',
    detail: 'Move or delete the groups beneath it first.',
  },
  'invitation-closed': {
    status: 409,
    title: 'This invitation is settled',
    detail:
      'It was accepted, declined or withdrawn, or is too old. Renew an old one, or invite the person anew.',
  },
  'invitation-for-somebody-else': {
    status: 409,
    title: 'This invitation is for another address',
    detail: 'Sign in with the invited address, or have the invitation sent to yours.',
  },
  'mfa-own-missing': {
    status: 409,
    title: 'Set up your own second factor first',
    detail: 'Whoever requires a second factor must have proven one in this session.',
  },
  'link-expired': {
    status: 410,
    title: 'This link is no longer valid',
    detail: 'It was used, replaced or is too old. Ask for a new one.',
  },
  'code-dead': {
    status: 410,
    title: 'This code is no longer valid',
    detail: 'Use the link in the mail, or ask for a new mail.',
  },
  'provider-request-expired': {
    status: 410,
    title: 'This sign-in is no longer open',
    detail: 'It was used already, took too long, or began in another browser. Start again.',
  },
  'provider-failed': {
    status: 502,
    title: 'The other service did not confirm you',
    detail: 'Nothing has changed here. Try again, or use another way to sign in.',
  },
  'provider-declined': {
    status: 403,
    title: 'The other service was not allowed to confirm you',
    detail: 'It was cancelled there. Nothing has changed here. Try again, or use another way.',
  },
  'sign-in-refused': {
    status: 403,
    title: 'This way in is closed',
    detail: 'Use another way to sign in, or ask the people who run this service.',
  },
  'account-link-taken': {
    status: 409,
    title: 'It belongs to another account here',
    detail: 'Sign in with it, and disconnect it there before you connect it to another account.',
  },
  'account-linked-already': {
    status: 409,
    title: 'Another one is connected already',
    detail: 'An account is connected to one GitHub account at a time. Disconnect that one first.',
  },
  'sso-managed': {
    status: 403,
    title: 'Your organization manages this',
    detail: 'You sign in through your organization, which keeps this part of your account.',
  },
  'sso-not-ready': {
    status: 409,
    title: 'Something is missing first',
    detail: 'Finish the set-up of this connection, then try again.',
  },
  'domain-not-proven': {
    status: 409,
    title: 'The domain is not proven yet',
    detail:
      'The record was not found. Add it at whoever keeps the name servers of the domain, and try again.',
  },
  'domain-taken': {
    status: 409,
    title: 'This domain is proven elsewhere',
    detail: 'One domain belongs to one connection. Remove it there first.',
  },
  'too-many-connections': {
    status: 409,
    title: 'The organization has no room for more',
    detail: 'Delete a connection or a domain that is no longer needed first.',
  },
  'invitation-invalid': {
    status: 410,
    title: 'This invitation is no longer valid',
    detail: 'It was used, withdrawn or is too old. Ask for a new one.',
  },
  'body-too-large': { status: 413, title: 'The request is too large', detail: 'Send less at once.' },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported content type',
    detail: 'Send application/json.',
  },
  'misdirected-host': {
    status: 421,
    title: 'Unknown host',
    detail:
      'This is no address of this server. In local mode it is localhost; otherwise LATCHKEY_BASE_URL, LATCHKEY_ADDITIONAL_ORIGINS and the proven domains of Experiences.',
  },
  validation: {
    status: 422,
    title: 'Some fields need attention',
    detail: 'Correct the named fields and try again.',
  },
  'email-over': {
    status: 409,
    title: 'Nothing can be done about this mail',
    detail: 'It was sent or discarded, or its link has expired. Have whoever waits for it ask for another.',
  },
  'email-being-sent': {
    status: 409,
    title: 'This mail is being sent',
    detail: 'Look again in a moment what became of it.',
  },
  'code-wrong': {
    status: 422,
    title: 'Wrong code',
    detail: 'Check the newest mail and type the code again.',
  },
  'wrong-password': {
    status: 422,
    title: 'Wrong password',
    detail: 'This is not the password chosen at registration. Try again or choose a new one.',
  },
  'link-password-required': {
    status: 403,
    title: 'This link has a password',
    detail: 'Enter the password that came with the link.',
  },
  'too-many-attempts': { status: 429, title: 'Too many attempts', detail: 'Wait a little, then try again.' },
  internal: {
    status: 500,
    title: 'Something went wrong',
    detail: 'It was noted. Try again; if it stays, tell the people who run this service.',
  },
  overloaded: { status: 503, title: 'Busy', detail: 'Too much is going on at once. Try again in a moment.' },
  unavailable: {
    status: 503,
    title: 'Not available just now',
    detail:
      'The database cannot be reached. Whether a change under way was made is not known. Try again in a moment.',
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>

export type ProblemCode = keyof typeof problemCatalogue
