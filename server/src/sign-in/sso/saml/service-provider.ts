import { createRequire } from 'node:module'
import type { SAML, SamlConfig } from '@node-saml/node-saml'
import type { Context } from '../../../context.ts'
import { ownAddresses } from '../../../sso/own-addresses.ts'
import { openSecret, type SamlConnection } from '../../../sso/sso-connections.ts'

const require = createRequire(import.meta.url)

/**
 * node-saml for one connection, without anything that it decides by itself: it writes and signs what we ask, and verifies
 * signatures. What a response says is judged in this folder.
 */
export function serviceProvider(
  context: Context,
  connection: SamlConnection,
  changes: Partial<SamlConfig> = {},
): SAML {
  const { settings } = connection
  const { entityId, acsUrl } = ownAddresses(context.config.baseUrl, connection.id)
  const { SAML, ValidateInResponseTo } = loadNodeSaml()
  return new SAML({
    entryPoint: settings.ssoUrl,
    ...(settings.sloUrl !== null && { logoutUrl: settings.sloUrl }),
    idpCert: settings.certificates,
    issuer: entityId,
    callbackUrl: acsUrl,
    // Providers refuse a format or a context that they were not set up for; what comes is judged when it comes.
    identifierFormat: null,
    disableRequestedAuthnContext: true,
    // Judged here: on our clock, against the requests that we keep, each with its own reason.
    audience: false,
    acceptedClockSkewMs: -1,
    validateInResponseTo: ValidateInResponseTo.never,
    ...changes,
  })
}

/** It weighs 7 MB, so it is loaded where the first person comes by SAML. */
function loadNodeSaml(): typeof import('@node-saml/node-saml') {
  return require('@node-saml/node-saml')
}

/** What node-saml needs to sign with the connection's own key. */
export function signing(context: Context, connection: SamlConnection) {
  return {
    privateKey: openSecret(context, connection),
    publicCert: connection.ownCertificate,
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
  } as const
}
