import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { answerForwarded } from './forwarded-request.ts'
import { permissionNames } from './permissions.ts'
import { optionalPlaceFields, readPlace } from './place-fields.ts'

/** What a proxy asks before it lets a request through to a service. */
export const forwardAuth = operation({
  id: 'forwardAuth',
  method: 'GET',
  path: '/access/forward',
  access: 'credential',
  direct: true,
  tag: 'access',
  summary: 'May this request pass the proxy?',
  description:
    'For nginx `auth_request`, Caddy `forward_auth` and Traefik ForwardAuth. 204 with the headers `X-Latchkey-User`, `-Email`, `-Name` (percent-encoded where it is not printable ASCII), `-Organization`, `-Role`, `-Credential` (`session`, `api-key` or `agent`) and `-Credential-Id`, each empty where there is none: agents have no user. Otherwise 401 or 403 and nothing else, as proxies know no more: what is not there is 403 as well, and so is a question that cannot be read. The proxy names the method of the client in `X-Forwarded-Method` or `X-Original-Method`.',
  query: Type.Object(
    {
      ...optionalPlaceFields,
      permission: Type.Optional(
        Type.Enum([...permissionNames], {
          description:
            'What the request is about to do. Without it, the place must be visible; without a place, somebody must be signed in.',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  responses: { 204: null },
  problems: ['access-denied', 'foreign-origin'],
  validationProblem: 'access-denied',
  async handle({ context, caller, query, headers }) {
    const question = { place: readPlace(query), permission: query.permission, headers }
    return { status: 204, headers: await answerForwarded(context, caller, question) }
  },
})
