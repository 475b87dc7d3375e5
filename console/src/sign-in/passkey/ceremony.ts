import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser'
import { cancelled, Problem } from '../../api/problem.ts'

type Options = Record<string, unknown>

export const supportsPasskeys = browserSupportsWebAuthn()

/** Whether the browser can offer passkeys among the addresses of the e-mail field. */
export const supportsAutofill = () => browserSupportsWebAuthnAutofill()

/**
 * Asks the browser for a proof with a passkey. With `autofill` it waits, unseen, until one is chosen at the e-mail field;
 * any later request ends that wait.
 * @throws {Problem} `cancelled` when the person called it off
 * @see WebAuthn Level 3 section 5.1.4
 */
export async function askForPasskey(options: Options, { autofill = false } = {}) {
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON
  const { clientExtensionResults, ...rest } = await startAuthentication({
    optionsJSON,
    useBrowserAutofill: autofill,
  }).catch(explain)
  return { ...rest, clientExtensionResults: { ...clientExtensionResults } }
}

/**
 * Has the browser make a passkey.
 * @throws {Problem} `cancelled` when the person called it off, `passkey-taken` when this key has one for the account
 * @see WebAuthn Level 3 section 5.1.3
 */
export async function makePasskey(options: Options) {
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON
  const { clientExtensionResults, ...rest } = await startRegistration({ optionsJSON }).catch(explain)
  return { ...rest, clientExtensionResults: { ...clientExtensionResults } }
}

/** Ends what the browser is asking for. */
export function endPasskeyRequest(): void {
  WebAuthnAbortService.cancelCeremony()
}

function explain(error: unknown): never {
  const name = error instanceof Error ? error.name : ''
  const known = explanations[name]
  if (!known) console.error(error)
  throw new Problem(0, known ?? fallback)
}

// Browsers say NotAllowedError for “cancelled”, “took too long” and “nothing that fits” alike, and have told the person.
const explanations: Record<string, { code: string; title?: string; detail?: string }> = {
  NotAllowedError: { code: cancelled },
  AbortError: { code: cancelled },
  InvalidStateError: {
    code: 'passkey-taken',
    title: 'This passkey is registered already',
    detail: 'It belongs to your account already. Use another security key or password manager.',
  },
  SecurityError: {
    code: 'passkey-wrong-site',
    title: 'Passkeys do not work at this address',
    detail: 'Open this page at the address you usually use, or use another way.',
  },
  NotSupportedError: {
    code: 'passkey-unsupported',
    title: 'This key cannot be used here',
    detail: 'It does not support what is needed. Use another one, or another way.',
  },
}
const fallback = {
  code: 'passkey-failed',
  title: 'The passkey could not be used',
  detail: 'Your browser or key reported a fault. Try again, or use another way.',
}
