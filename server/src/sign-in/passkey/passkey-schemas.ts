import Type, { type Static, type TSchema } from 'typebox'

const base64url = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '^[A-Za-z0-9_-]+$' })
const extensionResults = Type.Record(Type.String({ maxLength: 40 }), Type.Unknown())
const attachment = Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()]))

/** Options for the browser, in the JSON form of WebAuthn Level 3 section 5.1. */
export const ceremonyOptions = Type.Object({
  options: Type.Unsafe<Record<string, unknown>>({
    type: 'object',
    additionalProperties: true,
    description: 'For PublicKeyCredential.parse…OptionsFromJSON.',
  }),
})

function credential<T extends TSchema>(response: T) {
  return Type.Object(
    {
      // A credential id has at most 1023 bytes. @see WebAuthn Level 3 section 4
      id: base64url(1400),
      rawId: base64url(1400),
      type: Type.Literal('public-key'),
      response,
      clientExtensionResults: extensionResults,
      authenticatorAttachment: attachment,
    },
    { additionalProperties: false },
  )
}

/** RegistrationResponseJSON. @see WebAuthn Level 3 section 5.1 */
export const registrationResponse = credential(
  Type.Object(
    {
      clientDataJSON: base64url(4000),
      attestationObject: base64url(20_000),
      authenticatorData: Type.Optional(base64url(8000)),
      transports: Type.Optional(
        Type.Array(Type.String({ maxLength: 20, pattern: '^[a-z-]+$' }), { maxItems: 10 }),
      ),
      publicKeyAlgorithm: Type.Optional(Type.Integer()),
      publicKey: Type.Optional(base64url(8000)),
    },
    { additionalProperties: false },
  ),
)

/** AuthenticationResponseJSON. @see WebAuthn Level 3 section 5.1 */
export const authenticationResponse = credential(
  Type.Object(
    {
      clientDataJSON: base64url(4000),
      authenticatorData: base64url(4000),
      signature: base64url(8000),
      userHandle: Type.Optional(
        Type.Union([Type.String({ maxLength: 200, pattern: '^[A-Za-z0-9_-]*$' }), Type.Null()]),
      ),
    },
    { additionalProperties: false },
  ),
)

export type RegistrationResponse = Static<typeof registrationResponse>
export type AuthenticationResponse = Static<typeof authenticationResponse>
