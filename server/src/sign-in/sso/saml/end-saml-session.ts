import Type from 'typebox'
import { operation } from '../../../http/operation.ts'
import { largestField, largestForm } from './saml-form.ts'
import { takeLogout } from './saml-logout.ts'
import { samlParams } from './saml-params.ts'

/** Single logout by POST, where the person signs out at the provider. */
export const endSamlSession = operation({
  id: 'endSamlSession',
  method: 'POST',
  path: '/sso/:connectionId/logout',
  access: 'anyone',
  // The provider's own page has the browser send this; only its signature counts.
  fromOtherSites: true,
  takesForms: true,
  largestBody: largestForm,
  tag: 'sign-in',
  summary: "Take a SAML provider's logout by a form",
  description:
    "A signed LogoutRequest ends the sessions it names, and the browser goes back to the provider with our answer. The provider's LogoutResponse to a request of ours leads to `/sign-in`.",
  params: samlParams,
  body: Type.Object({
    SAMLRequest: Type.Optional(Type.String({ minLength: 1, maxLength: largestField })),
    SAMLResponse: Type.Optional(Type.String({ minLength: 1, maxLength: largestField })),
    RelayState: Type.Optional(Type.String({ maxLength: 4000 })),
  }),
  responses: { 303: null },
  problems: ['not-found'],
  async handle({ context, directory, client, params, body }) {
    const { SAMLRequest, RelayState = '' } = body
    const at = { context, directory, client, connectionId: params.connectionId }
    return takeLogout(at, SAMLRequest === undefined ? null : { form: SAMLRequest }, RelayState)
  },
})
