import type { Context } from '../../../context.ts'
import { ownAddresses } from '../../../sso/own-addresses.ts'
import type { SamlConnection } from '../../../sso/sso-connections.ts'
import { subjectOf } from './asserted-identity.ts'
import { verifiedRedirect } from './redirect-signature.ts'
import { refused } from './refused.ts'
import { clockSkewMs, momentOf, requireFuture, requireMessage } from './response-rules.ts'
import { serviceProvider } from './service-provider.ts'
import { children, requireShape, textOf } from './shapes.ts'
import { decodeMessage, readStrictXml, type StrictXml } from './strict-xml.ts'
import { certificatesInForce, signatureOf } from './verified-assertion.ts'

const longestForm = 24_000
/** For how long after it was written a request is taken; its single use is remembered for as long. */
const takenWithinMs = 5 * 60_000

/** Whom a provider has signed out. */
export interface LogoutRequest {
  id: string
  subject: string
  /** Empty: all of the person's sessions. */
  sessions: string[]
  expiresAt: number
}

/** The message as it came: in the query of an address, or in a form. */
export type LogoutMessage = { rawQuery: string } | { form: string }

/**
 * Only what is signed ends anybody's session.
 * @throws {Problem} provider-failed at the first doubt
 * @see SAML 2.0 Core section 3.7.1, Profiles section 4.4.4.1
 */
export async function verifyLogoutRequest(
  context: Context,
  connection: SamlConnection,
  message: LogoutMessage,
): Promise<LogoutRequest> {
  const { root } =
    'form' in message
      ? await verifiedForm(context, connection, message.form)
      : verifiedAddress(context, connection, message.rawQuery)
  const now = context.clock.now()
  requireMessage(root, { now, issuer: connection.settings.entityId })
  const { logoutUrl } = ownAddresses(context.config.baseUrl, connection.id)
  if (root.getAttribute('Destination') !== logoutUrl) {
    throw refused('destination', 'the request is for another destination.')
  }
  requireFuture(root, 'NotOnOrAfter', now)
  const expiresAt = (momentOf(root, 'IssueInstant') ?? 0) + takenWithinMs + clockSkewMs
  if (expiresAt <= now) throw refused('expired', 'the request is old.')
  return {
    id: root.getAttribute('ID') ?? '',
    subject: subjectOf(root).subject,
    sessions: children(root, 'samlp:SessionIndex').map(textOf),
    expiresAt,
  }
}

function verifiedAddress(context: Context, connection: SamlConnection, rawQuery: string): StrictXml {
  const xml = readStrictXml(verifiedRedirect(rawQuery, certificatesInForce(context, connection)))
  requireShape(xml.root, 'samlp:LogoutRequest')
  return xml
}

/** All of it is signed, it holds text and elements alone, and nothing else has its id: what is read is what was signed. */
async function verifiedForm(context: Context, connection: SamlConnection, form: string): Promise<StrictXml> {
  // A request names one person: what is longer is made to be work.
  if (form.length > longestForm) throw refused('unexpected-content', 'the request is too long.')
  const xml = readStrictXml(decodeMessage(form))
  requireShape(xml.root, 'samlp:LogoutRequest')
  if (signatureOf(xml.root) === undefined) throw refused('not-signed', 'the request is not signed.')
  const saml = serviceProvider(context, connection, { idpCert: certificatesInForce(context, connection) })
  try {
    await saml.validatePostRequestAsync({ SAMLRequest: Buffer.from(xml.text).toString('base64') })
  } catch (error) {
    throw refused('signature', 'the signature of the request does not verify.', error)
  }
  return xml
}
