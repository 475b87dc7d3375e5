import type { FastifyInstance } from 'fastify'
import { listPublicKeys } from '../access/signing-keys.ts'
import type { Context } from '../context.ts'

const jwksMaxAgeSeconds = 300

/** What others look up at fixed addresses. */
export function addWellKnown(server: FastifyInstance, context: Context): void {
  addRelatedOrigins(server, context)
  addJwks(server, context)
}

/**
 * `/.well-known/webauthn`: the further origins that share this deployment's passkeys, where there are any.
 * @see WebAuthn Level 3 section 5.11
 */
function addRelatedOrigins(server: FastifyInstance, context: Context): void {
  const { baseUrl, additionalOrigins } = context.config
  if (additionalOrigins.length === 0) return
  const body = { origins: [baseUrl, ...additionalOrigins] }
  server.get('/.well-known/webauthn', { schema: { hide: true } }, async () => body)
}

/**
 * `/.well-known/jwks.json`: the public keys of signed tokens. A key stands here a day before it signs, so a copy that is
 * minutes old holds every key in use; kept longer, a key that was withdrawn would stay believed.
 * @see RFC 7517 section 5
 */
function addJwks(server: FastifyInstance, context: Context): void {
  server.get('/.well-known/jwks.json', { schema: { hide: true } }, async (_request, reply) => {
    const keys = await listPublicKeys(context)
    return reply
      .header('cache-control', `public, max-age=${jwksMaxAgeSeconds}`)
      .header('cross-origin-resource-policy', 'cross-origin')
      .type('application/jwk-set+json')
      .send(JSON.stringify({ keys }))
  })
}
