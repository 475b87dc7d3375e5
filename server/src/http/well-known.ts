import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'

/**
 * `/.well-known/webauthn`: the further origins that share this deployment's passkeys, where there are any.
 * @see WebAuthn Level 3 section 5.11
 */
export function addWellKnown(server: FastifyInstance, context: Context): void {
  const { baseUrl, additionalOrigins } = context.config
  if (additionalOrigins.length === 0) return
  const body = { origins: [baseUrl, ...additionalOrigins] }
  server.get('/.well-known/webauthn', { schema: { hide: true } }, async () => body)
}
