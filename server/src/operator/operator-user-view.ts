import Type, { type Static } from 'typebox'
import { timeField, toTime } from '../http/time-field.ts'
import { idField } from '../organizations/organization-params.ts'
import { roleView } from '../organizations/roles/role-view.ts'
import { type OperatorUser, userFactors } from './operator-users.ts'

export const userParams = Type.Object({ userId: idField })

const nullableTime = (description: string) => Type.Union([timeField(description), Type.Null()])

/** Somebody with an account, as whoever runs the deployment sees them. */
export const operatorUserView = Type.Object({
  id: Type.String(),
  email: Type.String(),
  firstName: Type.String(),
  lastName: Type.String(),
  state: Type.Enum(['active', 'disabled']),
  isOperator: Type.Boolean(),
  createdAt: timeField('When the account was made.'),
  lastSignInAt: nullableTime('Null: never since this is noted.'),
  factors: Type.Array(Type.Enum([...userFactors]), { description: 'What the account can be proven with.' }),
  organizationCount: Type.Integer(),
  isSsoLinked: Type.Boolean({ description: 'An identity provider manages how this account signs in.' }),
})

/** The same with all that belongs to the account. */
export const operatorUserDetail = Type.Object({
  ...operatorUserView.properties,
  disabledAt: nullableTime('Since when it opens nothing.'),
  organizations: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      role: roleView,
      isSoleOwner: Type.Boolean({ description: 'Nobody else who can sign in owns it.' }),
    }),
    { description: 'By name, the first hundred.' },
  ),
  sessionCount: Type.Integer({ description: 'Where the account is signed in.' }),
  apiKeyCount: Type.Integer({ description: 'Keys that have neither expired nor been revoked.' }),
  applicationCount: Type.Integer({ description: 'Applications of the personal space.' }),
  factorReset: Type.Union(
    [
      Type.Object({
        requestedAt: timeField('When it was ordered.'),
        dueAt: timeField('When the second factors will be removed.'),
      }),
      Type.Null(),
    ],
    { description: 'An ordered removal of the second factors that was not carried out yet.' },
  ),
  ssoConnection: Type.Union(
    [
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        organizationId: Type.Union([Type.String(), Type.Null()], { description: 'Null: the deployment.' }),
      }),
      Type.Null(),
    ],
    { description: 'The connection that manages how this account signs in.' },
  ),
})

export function toOperatorUserView(user: OperatorUser): Static<typeof operatorUserView> {
  return {
    id: user.id,
    email: user.email,
    firstName: user.firstName,
    lastName: user.lastName,
    state: user.disabledAt === null ? 'active' : 'disabled',
    isOperator: user.operatorSince !== null,
    createdAt: toTime(user.createdAt),
    lastSignInAt: user.lastSignInAt === null ? null : toTime(user.lastSignInAt),
    factors: user.factors,
    organizationCount: user.organizationCount,
    isSsoLinked: user.ssoConnectionId !== null,
  }
}
