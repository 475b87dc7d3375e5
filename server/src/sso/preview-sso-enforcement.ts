import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { roleView, toRoleView } from '../organizations/roles/role-view.ts'
import { ownerOf } from './connection-owner.ts'
import { connectionParams } from './connection-params.ts'
import { exemptionsField } from './enforcement-fields.ts'
import { footings, listKeysInForce, rehearseEnforcement } from './rehearsal.ts'
import { getConnection } from './sso-connections.ts'

const mostShown = 100

/** Whom requiring single sign-on would affect, without requiring it. */
export const previewSsoEnforcement = operation({
  id: 'previewSsoEnforcement',
  method: 'POST',
  path: '/organizations/:organizationId/sso-connections/:connectionId/enforcement/preview',
  access: { permission: 'sso.manage' },
  tag: 'sso',
  summary: 'See whom requiring single sign-on would affect',
  description:
    'API keys of members go on working, with the rights of the moment: look at those of people who have never come in through the provider.',
  params: connectionParams,
  body: Type.Object({ exemptions: Type.Optional(exemptionsField) }, { additionalProperties: false }),
  responses: {
    200: Type.Object({
      counts: Type.Object({
        linked: Type.Integer({ description: 'Come in through the provider already.' }),
        unlinked: Type.Integer({ description: 'Have to from then on, and never have so far.' }),
        exempt: Type.Integer({ description: 'Owners who keep their other ways in.' }),
        outside: Type.Integer({
          description: 'Have an address of another domain: nothing changes for them.',
        }),
        apiKeys: Type.Integer({ description: 'API keys of the unlinked.' }),
      }),
      members: Type.Array(
        Type.Object({
          user: Type.Object({
            id: Type.String(),
            email: Type.String(),
            firstName: Type.String(),
            lastName: Type.String(),
          }),
          role: roleView,
          footing: Type.Enum([...footings]),
          apiKeys: Type.Array(
            Type.Object({
              name: Type.String(),
              lastUsedAt: Type.Union([timeField('When it was used last.'), Type.Null()]),
              expiresAt: Type.Union([timeField('When it ends by itself.'), Type.Null()]),
            }),
            { description: 'Those in force, as their owner named them.' },
          ),
        }),
        { description: `The first ${mostShown}, those who have to change something before the others.` },
      ),
    }),
  },
  problems: [],
  async handle({ context, standing, params, body }) {
    const db = context.database.kysely
    const connection = await getConnection(db, ownerOf(standing), params.connectionId)
    const people = await rehearseEnforcement(context, db, connection, body.exemptions ?? [])
    const count = (footing: (typeof footings)[number]) =>
      people.filter((person) => person.footing === footing).length
    const counts = {
      linked: count('linked'),
      unlinked: count('unlinked'),
      exempt: count('exempt'),
      outside: count('outside'),
      apiKeys: people.reduce((sum, { footing, apiKeys }) => sum + (footing === 'unlinked' ? apiKeys : 0), 0),
    }
    const shown = people.slice(0, mostShown)
    const keys = await listKeysInForce(
      context,
      db,
      shown.filter(({ apiKeys }) => apiKeys > 0).map(({ userId }) => userId),
    )
    const members = shown.map((person) => ({
      user: {
        id: person.userId,
        email: person.email,
        firstName: person.firstName,
        lastName: person.lastName,
      },
      role: toRoleView(person.role, person.roleName),
      footing: person.footing,
      apiKeys: keys
        .filter(({ userId }) => userId === person.userId)
        .map(({ name, lastUsedAt, expiresAt }) => ({
          name,
          lastUsedAt: lastUsedAt && toTime(lastUsedAt),
          expiresAt: expiresAt && toTime(expiresAt),
        })),
    }))
    return { status: 200, body: { counts, members } }
  },
})
