import type { Page } from 'playwright-core'

export interface VirtualAuthenticator {
  id: string
  /** What is stored on it. */
  credentials(): Promise<{ credentialId: string; isResidentCredential: boolean }[]>
  remove(): Promise<void>
}

export interface AuthenticatorKind {
  /** Keeps passkeys that can be found without naming them. */
  resident: boolean
  /** Checks who holds it, by PIN or finger. */
  verifies: boolean
  transport?: 'internal' | 'usb'
  /** Does not say that it checked: Chromium asks none that cannot check for a passkey without naming it. */
  saysUnverified?: boolean
}

/** Gives the page an authenticator of Chromium's own: a real one in all but its case. */
export async function addAuthenticator(page: Page, kind: AuthenticatorKind): Promise<VirtualAuthenticator> {
  const debugging = await page.context().newCDPSession(page)
  await debugging.send('WebAuthn.enable', { enableUI: false })
  const { authenticatorId: id } = await debugging.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: kind.transport ?? 'usb',
      hasResidentKey: kind.resident,
      hasUserVerification: kind.verifies,
      isUserVerified: kind.verifies,
      automaticPresenceSimulation: true,
    },
  })
  if (kind.saysUnverified) {
    await debugging.send('WebAuthn.setResponseOverrideBits', { authenticatorId: id, isBadUV: true })
  }
  return {
    id,
    credentials: async () =>
      (await debugging.send('WebAuthn.getCredentials', { authenticatorId: id })).credentials,
    remove: async () => {
      await debugging.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: id })
    },
  }
}
