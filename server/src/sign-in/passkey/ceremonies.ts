import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Context } from '../../context.ts'
import type { SignInMethod } from '../methods.ts'
import { type CeremonyPurpose, claimChallenge, createChallenge } from './challenges.ts'
import type { AuthenticationResponse, RegistrationResponse } from './passkey-schemas.ts'
import type { Passkey } from './passkeys.ts'

// EdDSA, ES256, RS256. @see WebAuthn Level 3 section 5.4
const algorithms = [-8, -7, -257]
const timeoutMs = 5 * 60_000

/** The origins from which ceremonies are accepted, and the RP ID they share. */
export function relyingParty(context: Context): { id: string; origins: string[] } {
  const { baseUrl, additionalOrigins } = context.config
  const { hostname, origin } = new URL(baseUrl)
  return { id: hostname, origins: [origin, ...additionalOrigins] }
}

/** What a browser needs to add a passkey to this account. */
export async function startEnrolmentCeremony(
  context: Context,
  facts: {
    boundTo: string
    user: { id: string; email: string; displayName: string }
    existing: readonly Passkey[]
  },
): Promise<Record<string, unknown>> {
  const challenge = await createChallenge(context, context.database.kysely, 'enrolment', facts.boundTo)
  const options = await (await loadWebAuthn()).generateRegistrationOptions({
    rpName: context.config.name,
    rpID: relyingParty(context).id,
    userID: new TextEncoder().encode(facts.user.id),
    userName: facts.user.email,
    userDisplayName: facts.user.displayName,
    challenge: Buffer.from(challenge, 'base64url'),
    timeout: timeoutMs,
    attestationType: 'none',
    excludeCredentials: facts.existing.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports,
    })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    extensions: { credProps: true },
    supportedAlgorithmIDs: algorithms,
  })
  return options as unknown as Record<string, unknown>
}

/** What a browser needs to use a passkey: any of this site, or one of those given. */
export async function startUseCeremony(
  context: Context,
  facts: { purpose: CeremonyPurpose; boundTo: string; allowed: readonly Passkey[] | null },
): Promise<Record<string, unknown>> {
  const challenge = await createChallenge(context, context.database.kysely, facts.purpose, facts.boundTo)
  const options = await (await loadWebAuthn()).generateAuthenticationOptions({
    rpID: relyingParty(context).id,
    challenge: Buffer.from(challenge, 'base64url'),
    timeout: timeoutMs,
    userVerification: 'preferred',
    allowCredentials: (facts.allowed ?? []).map(({ credentialId, transports }) => ({
      id: credentialId,
      transports,
    })),
  })
  return options as unknown as Record<string, unknown>
}

/** What a new passkey told about itself. */
export interface EnrolledCredential {
  credentialId: string
  publicKey: string
  counter: number
  transports: string[]
  aaguid: string
  rpId: string
  userVerification: boolean
  discoverable: boolean | null
  backupEligible: boolean
  backedUp: boolean
}

/**
 * Checks the answer of an enrolment and uses its challenge up; null when anything about it is wrong.
 * @see WebAuthn Level 3 section 7.1
 */
export async function finishEnrolmentCeremony(
  context: Context,
  response: RegistrationResponse,
  boundTo: string,
): Promise<EnrolledCredential | null> {
  const challenge = await takeChallenge(context, response.response.clientDataJSON, 'enrolment', boundTo)
  if (challenge === null) return null
  const { id: rpId, origins } = relyingParty(context)
  const verified = await (await loadWebAuthn())
    .verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origins,
      expectedRPID: rpId,
      requireUserVerification: false,
      supportedAlgorithmIDs: algorithms,
    })
    .catch(refused(context))
  if (!verified?.verified) return null
  const { credential, aaguid, userVerified, credentialDeviceType, credentialBackedUp } =
    verified.registrationInfo
  const { rk } = (response.clientExtensionResults.credProps ?? {}) as { rk?: unknown }
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: response.response.transports ?? [],
    aaguid,
    rpId,
    userVerification: userVerified,
    discoverable: typeof rk === 'boolean' ? rk : null,
    backupEligible: credentialDeviceType === 'multiDevice',
    backedUp: credentialBackedUp,
  }
}

/** What the use of a passkey proved. */
export interface PasskeyUse {
  passkeyId: string
  counter: number
  backedUp: boolean
  methods: SignInMethod[]
}

/**
 * Checks the answer of a use and uses its challenge up; null when anything about it is wrong. The counter is not
 * judged here but where the use is written, so that two uses at once cannot both pass.
 * @see WebAuthn Level 3 section 7.2
 */
export async function finishUseCeremony(
  context: Context,
  response: AuthenticationResponse,
  facts: {
    purpose: CeremonyPurpose
    boundTo: string
    passkey: Passkey | undefined
    isHandleRequired: boolean
  },
): Promise<PasskeyUse | null> {
  const { passkey } = facts
  const challenge = await takeChallenge(
    context,
    response.response.clientDataJSON,
    facts.purpose,
    facts.boundTo,
  )
  if (challenge === null || passkey === undefined) return null
  const { userHandle } = response.response
  if (facts.isHandleRequired || userHandle) {
    if (Buffer.from(userHandle ?? '', 'base64url').toString() !== passkey.userId) return null
  }
  const verified = await (await loadWebAuthn())
    .verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: relyingParty(context).origins,
      expectedRPID: passkey.rpId,
      requireUserVerification: false,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: 0,
      },
    })
    .catch(refused(context))
  if (!verified?.verified) return null
  const { newCounter, credentialBackedUp, userVerified, credentialDeviceType } = verified.authenticationInfo
  const kind = credentialDeviceType === 'multiDevice' ? 'swk' : 'hwk'
  return {
    passkeyId: passkey.id,
    counter: newCounter,
    backedUp: credentialBackedUp,
    methods: userVerified ? [kind, 'mfa'] : [kind],
  }
}

/** The challenge that an answer names, used up; null when it is not one of ours, or the answer came from a frame. */
async function takeChallenge(
  context: Context,
  clientDataJSON: string,
  purpose: CeremonyPurpose,
  boundTo: string,
): Promise<string | null> {
  try {
    const clientData: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    const { challenge, crossOrigin, topOrigin } = clientData as Record<string, unknown>
    if (typeof challenge !== 'string' || crossOrigin === true || topOrigin !== undefined) return null
    const isOurs = await claimChallenge(context, context.database.kysely, { purpose, boundTo, challenge })
    return isOurs ? challenge : null
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null
    throw error
  }
}

/** Whatever goes wrong while verifying is a refusal. @see OWASP ASVS 16.5.3 */
function refused(context: Context): (error: unknown) => null {
  return (error) => {
    context.log.info({ err: error }, 'A passkey was refused.')
    return null
  }
}

/** It weighs 10 MB and a tenth of a second, so it is loaded with the first ceremony. */
function loadWebAuthn() {
  return import('@simplewebauthn/server')
}
