import Type, { type Static } from 'typebox'
import type { Cap } from '../access/cap.ts'
import type { Context } from '../context.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { type ApiKey, keyKinds, keyStates, stateOf } from './api-keys.ts'
import { capView } from './cap-fields.ts'
import { type CapPlaces, findCapPlaces, placeProblem } from './cap-places.ts'

const nullableTime = (description: string) => Type.Union([timeField(description), Type.Null()])

/** A key as its owner sees it; its secret is shown once and never again. */
export const apiKeyView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: Type.Enum([...keyKinds], {
    description: "`service`: it asks about other people's credentials and access, and does nothing else.",
  }),
  state: Type.Enum([...keyStates], {
    description: '`held`: paused because the account was recovered, until its owner resumes it.',
  }),
  usable: Type.Boolean({ description: 'A request with it can succeed somewhere now.' }),
  problem: Type.Union(
    [Type.Enum(['no-organization-left', 'no-project-left', 'not-an-operator']), Type.Null()],
    { description: 'Why it can do nothing although it is in force, or would be once resumed.' },
  ),
  cap: capView,
  provesMfa: Type.Boolean({
    description: 'It counts where organizations ask API keys for a second factor, while the account has one.',
  }),
  createdAt: timeField('When it was made.'),
  updatedAt: timeField('When it was changed or rotated last.'),
  expiresAt: nullableTime('When it ends; null: never.'),
  lastUsedAt: nullableTime('Last use, to the minute.'),
  lastUsedAddress: Type.Union([Type.String(), Type.Null()], {
    description: 'Network address of the last use.',
  }),
  rotation: Type.Union(
    [
      Type.Object({ previousSecretEndsAt: timeField('Until when the earlier secret works too.') }),
      Type.Null(),
    ],
    { description: 'Null when only one secret works.' },
  ),
})

/** A key with the secret that is shown this one time. */
export const shownApiKey = Type.Object({
  apiKey: apiKeyView,
  secret: Type.String({ description: 'The key itself, `lkk_…`. It is shown only now.' }),
})

/** The keys of one owner, with the names of the places they are limited to. */
export async function toApiKeyViews(
  context: Context,
  owner: { id: string; isOperator: boolean },
  keys: readonly ApiKey[],
): Promise<Static<typeof apiKeyView>[]> {
  const caps = keys.map(({ cap }) => cap)
  const places = await findCapPlaces(context, owner.id, caps)
  return keys.map((key) => toView(context, owner, key, places))
}

/** One key. */
export async function toApiKeyView(
  context: Context,
  owner: { id: string; isOperator: boolean },
  key: ApiKey,
): Promise<Static<typeof apiKeyView>> {
  const places = await findCapPlaces(context, owner.id, [key.cap])
  return toView(context, owner, key, places)
}

function toView(
  context: Context,
  owner: { isOperator: boolean },
  key: ApiKey,
  places: CapPlaces,
): Static<typeof apiKeyView> {
  const state = stateOf(key, context.clock.now())
  const problem = problemOf(key, owner, places)
  const orNull = (at: number | null) => (at === null ? null : toTime(at))
  return {
    id: key.id,
    name: key.name,
    kind: key.kind,
    state,
    usable: state === 'active' && problem === null,
    problem,
    cap: toCapView(key.cap, places),
    provesMfa: key.provesMfa,
    createdAt: toTime(key.createdAt),
    updatedAt: toTime(key.updatedAt),
    expiresAt: orNull(key.expiresAt),
    lastUsedAt: orNull(key.lastUsedAt),
    lastUsedAddress: key.lastUsedAddress,
    rotation:
      key.previousSecretEndsAt === null || state === 'revoked' || state === 'expired'
        ? null
        : { previousSecretEndsAt: toTime(key.previousSecretEndsAt) },
  }
}

function problemOf({ kind, cap }: ApiKey, owner: { isOperator: boolean }, places: CapPlaces) {
  if (kind === 'service') return owner.isOperator ? null : 'not-an-operator'
  return placeProblem(cap, places)
}

function toCapView(cap: Cap, places: CapPlaces): Static<typeof capView> {
  return {
    role: cap.role,
    organizations:
      cap.organizations?.map(({ id, role }) => ({ id, name: places.organizations.get(id) ?? null, role })) ??
      null,
    permissions: cap.permissions === null ? null : [...cap.permissions],
    projects:
      cap.projects?.map((id) => {
        const { name = null, organizationId = null } = places.projects.get(id) ?? {}
        return { id, name, organizationId }
      }) ?? null,
  }
}
