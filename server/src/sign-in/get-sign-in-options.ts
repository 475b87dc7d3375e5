import Type from 'typebox'
import type { Context } from '../context.ts'
import { operation } from '../http/operation.ts'
import { domainOf } from '../sso/domain-name.ts'
import { stageOf } from '../sso/enforcement.ts'
import { findConnectionByDomain } from '../sso/sso-connections.ts'
import type { Directory } from '../users/directories.ts'
import { emailField, requireEmail } from '../users/email-address.ts'
import { offerableWays, offeredWays } from './offered-ways.ts'

/** Says how one may sign in here: by the domain of an address, never whether an address has an account. */
export const getSignInOptions = operation({
  id: 'getSignInOptions',
  method: 'POST',
  path: '/sign-in/options',
  access: 'anyone',
  directories: 'all',
  tag: 'sign-in',
  summary: 'The ways to sign in',
  body: Type.Object({ email: Type.Optional(emailField) }, { additionalProperties: false }),
  responses: {
    200: Type.Object({
      methods: Type.Array(Type.Enum([...offerableWays, 'sso']), {
        description: 'What to offer first stands first. Only `sso` where a company requires it.',
      }),
      sso: Type.Union(
        [
          Type.Object({
            connectionId: Type.String(),
            connectionName: Type.String({ description: 'Whose sign-in it is, as the company calls it.' }),
          }),
          Type.Null(),
        ],
        { description: 'The connection of the domain of this address, for startSsoSignIn.' },
      ),
      registration: Type.Enum(['open', 'closed']),
    }),
  },
  problems: [],
  async handle({ context, directory, body }) {
    const email = body.email === undefined ? null : requireEmail(body.email)
    const ways = { registration: context.config.registration, ...(await waysFor(context, directory, email)) }
    return { status: 200, body: ways }
  },
})

/** Alike for everybody of a domain, whether or not there is such a person. */
async function waysFor(context: Context, directory: Directory, email: string | null) {
  const others = offeredWays(context.config)
  // Companies sign in to the platform: nobody else's people are theirs.
  const domain = email === null || directory.kind !== 'platform' ? null : domainOf(email)
  const connection =
    domain === null ? undefined : await findConnectionByDomain(context.database.kysely, domain)
  if (connection === undefined) return { methods: others, sso: null }
  const isRequired = stageOf(connection, context.clock.now()) === 'enforced'
  return {
    methods: isRequired ? (['sso'] as const) : (['sso', ...others] as const),
    sso: { connectionId: connection.id, connectionName: connection.name },
  }
}
