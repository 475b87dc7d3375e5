import { createPublicKey } from 'node:crypto'
import {
  base64url,
  type CryptoKey,
  exportSPKI,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose'

export interface TokenKeys {
  kid: string
  privateKey: CryptoKey
  publicKey: CryptoKey
}

/** What an honest token says, and the keys of the provider that signs it. */
export interface HonestToken {
  claims: JWTPayload & { iss: string; sub: string; aud: string; iat: number; exp: number; nonce?: string }
  keys: TokenKeys
}

export type TokenMaker = (honest: HonestToken) => Promise<string> | string

const day = 24 * 60 * 60

/** Each makes an id_token that is wrong in exactly the way of its name, and right in all others. */
export const tokenLies = {
  'another nonce': changed({ nonce: 'a-nonce-of-somebody-else' }),
  'no nonce': changed({ nonce: undefined }),
  'another issuer': changed({ iss: 'https://another-issuer.example' }),
  'no issuer': changed({ iss: undefined }),
  'another audience': changed({ aud: 'another-client' }),
  'no audience': changed({ aud: undefined }),
  'a second audience and no authorized party': ({ claims, keys }) =>
    signed({ ...claims, aud: [claims.aud, 'another-client'] }, keys),
  'another authorized party': ({ claims, keys }) =>
    signed({ ...claims, aud: [claims.aud, 'another-client'], azp: 'another-client' }, keys),
  expired: ({ claims, keys }) =>
    signed({ ...claims, iat: claims.iat - day, exp: claims.iat - day + 300 }, keys),
  'no expiry': changed({ exp: undefined }),
  'issued in the future': ({ claims, keys }) =>
    signed({ ...claims, iat: claims.iat + day, exp: claims.exp + day }, keys),
  'not valid yet': ({ claims, keys }) =>
    signed({ ...claims, nbf: claims.iat + day, exp: claims.exp + day }, keys),
  'no subject': changed({ sub: undefined }),
  'an empty subject': changed({ sub: '' }),
  'a subject that is no text': changed({ sub: 7 as unknown as string }),
  'algorithm none': ({ claims }) => new UnsecuredJWT(claims).encode(),
  'algorithm none with the signature of an honest token': async ({ claims, keys }) => {
    const [, payload, signature] = (await signed(claims, keys)).split('.')
    return `${base64url.encode(JSON.stringify({ alg: 'none', kid: keys.kid }))}.${payload}.${signature}`
  },
  'HMAC with the public key as its secret': async ({ claims, keys }) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: keys.kid })
      .sign(new TextEncoder().encode(await exportSPKI(keys.publicKey))),
  'a foreign key under the known key id': async ({ claims, keys }) => {
    const foreign = await generateKeyPair('RS256')
    return signed(claims, { ...keys, ...foreign })
  },
  'a foreign key brought along in the header': async ({ claims }) => {
    const foreign = await generateKeyPair('RS256', { extractable: true })
    const jwk = createPublicKey(await exportSPKI(foreign.publicKey)).export({ format: 'jwk' })
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', jwk }).sign(foreign.privateKey)
  },
  'a key id that is not published': ({ claims, keys }) => signed(claims, { ...keys, kid: 'never-published' }),
  'another subject than was signed': async ({ claims, keys }) => {
    const [header, , signature] = (await signed(claims, keys)).split('.')
    return `${header}.${base64url.encode(JSON.stringify({ ...claims, sub: 'somebody-else' }))}.${signature}`
  },
  'no token at all': () => '',
} satisfies Record<string, TokenMaker>

export type TokenLie = keyof typeof tokenLies

export function signed(claims: JWTPayload, keys: TokenKeys, typ = 'JWT'): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: keys.kid, typ }).sign(keys.privateKey)
}

function changed(changes: { [name in keyof JWTPayload]: JWTPayload[name] | undefined }): TokenMaker {
  return ({ claims, keys }) => {
    // A claim that is undefined is left out by JSON.
    return signed({ ...claims, ...(changes as JWTPayload) }, keys)
  }
}
