import Type from 'typebox'
import { accessDenied } from '../http/access.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { scopeOfPlace } from './any-place.ts'
import { readPermission } from './permissions.ts'
import { optionalPlaceFields, readPlace } from './place-fields.ts'
import { findRights } from './rights.ts'
import { longestLifetimeSeconds, signToken } from './signed-tokens.ts'

/** For a service that cannot ask each time: a token that it can check by itself for a few minutes. */
export const createSignedToken = operation({
  id: 'createSignedToken',
  method: 'POST',
  path: '/access/signed-tokens',
  access: 'credential',
  tag: 'access',
  summary: 'A short-lived signed token',
  description:
    'A JWT of the kind of RFC 9068, signed with a key of `/.well-known/jwks.json`, for one audience. It says what was true when it was made: what is revoked afterwards stays good in it until it expires. Latchkey itself accepts it nowhere.',
  body: Type.Object(
    {
      audience: Type.String({
        maxLength: 200,
        pattern: '^[\\x21-\\x7e]+$',
        patternMessage: 'Use the address or name of one service, without spaces.',
        description: 'The one service that may accept it: its address or name.',
      }),
      ...optionalPlaceFields,
      lifetimeSeconds: Type.Integer({
        minimum: 10,
        maximum: longestLifetimeSeconds,
        default: longestLifetimeSeconds,
        description: 'It never outlives the credential that it is made with.',
      }),
    },
    { additionalProperties: false },
  ),
  responses: {
    201: Type.Object({ token: Type.String(), expiresAt: timeField('When it expires.') }),
  },
  problems: ['not-found', 'access-denied'],
  async handle({ context, caller, body }) {
    if (caller.kind === 'service-key') throw new Problem('wrong-credential')
    const { audience, lifetimeSeconds } = body
    const place = readPlace(body)
    const rights = place && (await findRights(context, caller, place))
    const permissions = rights?.list() ?? []
    if (place && rights && permissions.length === 0) {
      const decision = rights.decide(readPermission[scopeOfPlace(place)])
      throw rights.isVisible && !decision.allowed ? accessDenied(decision) : new Problem('not-found')
    }
    const facts = { audience, lifetimeSeconds, place, permissions }
    const { token, expiresAt } = await signToken(context, caller, facts)
    return { status: 201, body: { token, expiresAt: toTime(expiresAt) } }
  },
})
