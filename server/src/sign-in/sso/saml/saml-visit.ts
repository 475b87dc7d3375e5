import type { Context } from '../../../context.ts'
import type { SamlConnection } from '../../../sso/sso-connections.ts'
import type { ProviderVisit } from '../provider-visit.ts'
import { serviceProvider, signing } from './service-provider.ts'

/**
 * The way to a SAML provider, with our question for it.
 * @param asked `requestId` becomes the ID of the AuthnRequest, to which the response must answer; `relayState` is the only
 *   RelayState that we send or take; `again`: the person must prove themselves there anew.
 * @see SAML 2.0 Bindings sections 3.4 and 3.5
 */
export async function samlVisit(
  context: Context,
  connection: SamlConnection,
  asked: { requestId: string; relayState: string; again: boolean },
): Promise<ProviderVisit> {
  const { settings } = connection
  const isPost = settings.ssoBinding === 'post'
  const saml = serviceProvider(context, connection, {
    ...(settings.wantsSignedRequests && signing(context, connection)),
    generateUniqueId: () => asked.requestId,
    forceAuthn: asked.again,
    authnRequestBinding: isPost ? 'HTTP-POST' : 'HTTP-Redirect',
    // Only a request in an address is deflated.
    skipRequestCompression: isPost,
  })
  if (!isPost) return { authorizationUrl: await saml.getAuthorizeUrlAsync(asked.relayState, undefined, {}) }
  const message = await saml.getAuthorizeMessageAsync(asked.relayState, undefined, {})
  return { post: { url: settings.ssoUrl, fields: message as Record<string, string> } }
}
