import Type from 'typebox'
import { operation } from '../../../http/operation.ts'
import { takeLogout } from './saml-logout.ts'
import { samlParams } from './saml-params.ts'

const part = Type.Optional(Type.String({ maxLength: 16_000 }))

/** Single logout by redirect, where the person signs out at the provider. */
export const endSamlSessionByRedirect = operation({
  id: 'endSamlSessionByRedirect',
  method: 'GET',
  path: '/sso/:connectionId/logout',
  access: 'anyone',
  tag: 'sign-in',
  summary: "Take a SAML provider's logout by a redirect",
  description: 'As endSamlSession; what is signed is the address.',
  params: samlParams,
  query: Type.Object({
    SAMLRequest: part,
    SAMLResponse: part,
    RelayState: part,
    SigAlg: part,
    Signature: part,
  }),
  responses: { 303: null },
  problems: ['not-found'],
  async handle({ context, directory, client, params, query, rawQuery }) {
    const at = { context, directory, client, connectionId: params.connectionId }
    return takeLogout(at, query.SAMLRequest === undefined ? null : { rawQuery }, query.RelayState ?? '')
  },
})
