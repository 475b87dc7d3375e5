import type { Context } from '../../../context.ts'
import type { SamlConnection } from '../../../sso/sso-connections.ts'
import type { VerifiedIdentity } from '../identity.ts'
import { assertedIdentity } from './asserted-identity.ts'
import { expectedOf, requireAssertion, requireResponse, requireSuccess } from './response-rules.ts'
import { requireShape } from './shapes.ts'
import { decodeMessage, readStrictXml } from './strict-xml.ts'
import { verifiedAssertion } from './verified-assertion.ts'

export interface VerifiedResponse {
  identity: VerifiedIdentity
  /** Its single use: to be remembered until then. */
  assertion: { id: string; expiresAt: number }
}

/**
 * Whom the provider of a connection vouches for, in its response to this request and after every check. Nothing is used
 * up by it.
 * @param samlResponse as it stood in the form.
 * @throws {Problem} provider-failed at the first doubt
 * @see SAML 2.0 Profiles section 4.1.4.3, OWASP ASVS 6.8.2
 */
export async function verifyResponse(
  context: Context,
  connection: SamlConnection,
  requestId: string,
  samlResponse: string,
): Promise<VerifiedResponse> {
  const expected = expectedOf(context, connection, requestId)
  const xml = readStrictXml(decodeMessage(samlResponse))
  requireSuccess(xml.root)
  requireShape(xml.root, 'samlp:Response')
  requireResponse(xml.root, expected)
  const assertion = await verifiedAssertion(context, connection, xml)
  const { expiresAt } = requireAssertion(assertion, expected)
  const identity = assertedIdentity(connection, assertion)
  return { identity, assertion: { id: assertion.getAttribute('ID') ?? '', expiresAt } }
}
