import Type, { type Static } from 'typebox'

/** How the browser gets to the provider: by an address, or by a form that it posts there. */
export const providerVisit = Type.Union([
  Type.Object({ authorizationUrl: Type.String({ description: 'Send the browser there.' }) }),
  Type.Object({
    post: Type.Object(
      { url: Type.String(), fields: Type.Record(Type.String(), Type.String()) },
      { description: 'SAML by HTTP-POST: have the browser send these fields there as a form.' },
    ),
  }),
])
export type ProviderVisit = Static<typeof providerVisit>
