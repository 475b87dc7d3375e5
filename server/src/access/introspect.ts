import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { fieldProblem } from '../http/problems.ts'
import { decisionView } from './check.ts'
import { answerIntrospection } from './introspection.ts'
import { permissionNames } from './permissions.ts'
import { optionalPlaceFields, readPlace } from './place-fields.ts'

/** How a service asks what a secret that it was shown is worth. */
export const introspect = operation({
  id: 'introspect',
  method: 'POST',
  path: '/access/introspect',
  access: 'credential',
  direct: true,
  takesForms: true,
  tag: 'access',
  summary: 'What is this credential?',
  description:
    'OAuth 2.0 token introspection (RFC 7662), as JSON or as a form. A service key may ask about every session, API key and agent token; whoever holds `access.check` in an organization about those of its members and agents, naming it. Everything else, and every secret that is not in force, is `{"active": false}`.',
  body: Type.Object(
    {
      token: Type.String({ minLength: 1, maxLength: 4096, description: 'The secret that was shown.' }),
      token_type_hint: Type.Optional(
        Type.String({ maxLength: 100, description: 'Not needed: every secret says by itself what it is.' }),
      ),
      ...optionalPlaceFields,
      permission: Type.Optional(
        Type.Enum([...permissionNames], { description: 'May this be done there? Answered as `decision`.' }),
      ),
    },
    { additionalProperties: false },
  ),
  responses: {
    200: Type.Object({
      active: Type.Boolean(),
      token_type: Type.Optional(Type.Enum(['session', 'api_key', 'agent'])),
      iss: Type.Optional(Type.String({ description: 'The address of this deployment.' })),
      sub: Type.Optional(Type.String({ description: 'Id of the user; of an agent token its own id.' })),
      client_id: Type.Optional(Type.String({ description: 'Id of the session, API key or agent token.' })),
      username: Type.Optional(Type.String({ description: "The user's e-mail address." })),
      exp: Type.Optional(Type.Integer({ description: 'When it expires, in seconds since 1970.' })),
      iat: Type.Optional(Type.Integer({ description: 'When the session began, in seconds since 1970.' })),
      amr: Type.Optional(
        Type.Array(Type.String(), { description: 'How the session was proven (RFC 8176).' }),
      ),
      scope: Type.Optional(
        Type.String({ description: 'What it may do at the place that was named, separated by spaces.' }),
      ),
      decision: Type.Optional(decisionView),
    }),
  },
  problems: [],
  async handle({ context, caller, client, body }) {
    const place = readPlace(body)
    if (place === null && body.permission !== undefined) {
      throw fieldProblem('organizationId', 'required', 'Name the place where the permission is asked.')
    }
    const shown = { token: body.token, address: client.address }
    const question = { shown, place, permission: body.permission }
    return { status: 200, body: await answerIntrospection(context, caller, question) }
  },
})
