import Type, { type Static } from 'typebox'
import type { Context } from '../context.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { findAccountFactors } from '../sign-in/account-factors.ts'
import { listUserLinks } from '../sign-in/github/account-links.ts'
import { isMfaEnabled } from '../sign-in/required-factors.ts'
import { findBlockers } from './removal/blockers.ts'
import {
  countOf,
  countOpenInvitations,
  countOwnPeople,
  listKeyNames,
  listLeftOrganizations,
  listOwnApplications,
  listOwnDashboards,
} from './removal/owned-things.ts'
import { findUser, type User } from './users.ts'

const shownAtMost = 500

const named = { id: Type.String(), name: Type.String() }
const listed = <T extends ReturnType<typeof Type.Object>>(item: T, description: string) =>
  Type.Object({ total: Type.Integer(), items: Type.Array(item) }, { description })

const dies = Type.Object({
  applications: listed(
    Type.Object({ ...named, people: Type.Integer({ description: 'People of its Experience.' }) }),
    'Those of the personal space, each with its Experience.',
  ),
  people: Type.Integer({ description: 'People of all these Experiences.' }),
  dashboards: listed(Type.Object(named), 'Those of the personal space, with the links that share them.'),
  apiKeys: listed(Type.Object(named), 'API keys, also those that ended.'),
  sessions: Type.Integer({ description: 'Devices that are signed in.' }),
  password: Type.Boolean(),
  authenticatorApp: Type.Boolean(),
  passkeys: Type.Integer(),
  recoveryCodes: Type.Integer({ description: 'Those that are unused.' }),
  links: Type.Array(Type.Object({ name: Type.String() }), { description: 'Connected GitHub accounts.' }),
  invitations: Type.Integer({ description: 'Open invitations that this person made.' }),
})

const stays = Type.Object({
  organizations: listed(
    Type.Object({ ...named, role: Type.String(), otherMembers: Type.Integer() }),
    'They and all they own stay; the membership ends, and their logs no longer name the person.',
  ),
})

const blocker = Type.Object({
  reason: Type.Enum(['last-owner', 'sso-managed', 'last-way-back', 'last-operator']),
  organization: Type.Union([
    Type.Object({ id: Type.Union([Type.String(), Type.Null()]), name: Type.String() }),
    Type.Null(),
  ]),
  remedies: Type.Array(Type.Object({ action: Type.String() }), {
    description: 'The operations of which each takes it out of the way.',
  }),
})

/** What `deleteAccount` would destroy, what it would leave, and what stands in its way. */
export const planAccountDeletion = operation({
  id: 'planAccountDeletion',
  method: 'GET',
  path: '/account/deletion-plan',
  access: 'signed-in',
  directories: 'all',
  tag: 'account',
  summary: 'What deleting my account destroys',
  description: `Lists name at most ${shownAtMost} things by name; \`total\` counts all.`,
  responses: {
    200: Type.Object({
      email: Type.String({ description: 'To be typed again.' }),
      dies,
      stays,
      blocks: Type.Array(blocker, { description: 'Empty when the account can be deleted.' }),
      asks: Type.Object({
        password: Type.Boolean({ description: 'It has to be given.' }),
        secondFactor: Type.Boolean({ description: 'One has to be given.' }),
      }),
    }),
  },
  problems: [],
  async handle({ context, directory, session }) {
    const db = context.database.kysely
    const user = await findUser(db, directory.id, session.user.id)
    if (user === undefined) throw new Problem('not-signed-in')
    const factors = await findAccountFactors(db, user.id)
    const body = {
      email: user.email,
      dies: {
        ...(await findOwned(context, user)),
        password: factors.hasPassword,
        authenticatorApp: factors.hasTotp,
        passkeys: factors.passkeys,
        recoveryCodes: factors.recoveryCodesLeft,
      },
      stays: { organizations: await listLeftOrganizations(db, user.id, shownAtMost) },
      blocks: await findBlockers(db, user),
      asks: { password: factors.hasPassword, secondFactor: isMfaEnabled(factors) },
    }
    return { status: 200, body }
  },
})

async function findOwned(
  context: Context,
  { id: userId }: User,
): Promise<Omit<Static<typeof dies>, 'password' | 'authenticatorApp' | 'passkeys' | 'recoveryCodes'>> {
  const db = context.database.kysely
  const links = await listUserLinks(db, userId)
  return {
    applications: await listOwnApplications(db, userId, shownAtMost),
    people: await countOwnPeople(db, userId),
    dashboards: await listOwnDashboards(db, userId, shownAtMost),
    apiKeys: await listKeyNames(db, userId, shownAtMost),
    sessions: await countOf(db, 'sessions', userId),
    links: links.map(({ name }) => ({ name })),
    invitations: await countOpenInvitations(db, userId, context.clock.now()),
  }
}
