import Type, { type Static } from 'typebox'
import type { MfaRule } from '../../access/decide.ts'
import { isBuiltInRole } from '../../access/roles.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { fieldProblem } from '../../http/problems.ts'
import { timeField, toTime } from '../../http/time-field.ts'
import { roleField } from '../roles/role-view.ts'
import { listCustomRoles } from '../roles/roles.ts'

const longestGraceMs = 366 * 86_400_000

/** The rule as an administrator writes it. */
export const requirementBody = Type.Object(
  {
    appliesTo: Type.Enum(['none', 'roles', 'all']),
    roles: Type.Optional(
      Type.Array(roleField, { maxItems: 50, description: 'Ids of the roles, when it applies to `roles`.' }),
    ),
    graceUntil: Type.Optional(
      Type.Union([
        Type.String({
          maxLength: 40,
          pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$',
          patternMessage: 'Write a time such as 2027-01-31T12:00:00Z.',
          description: 'Announced until then and enforced afterwards; at once when it is absent or over.',
        }),
        Type.Null(),
      ]),
    ),
    appliesToApiKeys: Type.Boolean({
      description: 'API keys of bound members without a second factor are refused as well.',
    }),
  },
  { additionalProperties: false },
)

export const requirementView = Type.Object({
  appliesTo: Type.Enum(['none', 'roles', 'all']),
  roles: Type.Array(Type.String(), { description: 'Ids of the roles it binds, when it binds chosen ones.' }),
  graceUntil: Type.Union([timeField('Announced until then, enforced afterwards.'), Type.Null()]),
  appliesToApiKeys: Type.Boolean(),
})

export function toRequirementView(rule: MfaRule): Static<typeof requirementView> {
  const { appliesTo, roles, graceUntil, appliesToApiKeys } = rule
  return {
    appliesTo,
    roles: [...roles],
    graceUntil: graceUntil === null ? null : toTime(graceUntil),
    appliesToApiKeys,
  }
}

/** The rule that was written. @throws {Problem} validation */
export async function readRequirement(
  context: Context,
  db: Db,
  organizationId: string,
  given: Static<typeof requirementBody>,
): Promise<MfaRule> {
  const { appliesTo, appliesToApiKeys } = given
  if (appliesTo === 'none') return { appliesTo, roles: [], graceUntil: null, appliesToApiKeys }
  const graceUntil = readGrace(context, given.graceUntil ?? null)
  if (appliesTo === 'all') return { appliesTo, roles: [], graceUntil, appliesToApiKeys }
  const roles = [...new Set(given.roles)]
  if (roles.length === 0) throw fieldProblem('roles', 'required', 'Choose at least one role.')
  const custom = new Set((await listCustomRoles(db, organizationId)).map(({ id }) => id))
  if (!roles.every((id) => isBuiltInRole(id) || custom.has(id))) {
    throw fieldProblem('roles', 'unknown', 'The organization has no such role.')
  }
  return { appliesTo, roles, graceUntil, appliesToApiKeys }
}

function readGrace(context: Context, given: string | null): number | null {
  if (given === null) return null
  const at = Date.parse(given)
  const now = context.clock.now()
  if (Number.isNaN(at)) throw fieldProblem('graceUntil', 'format', 'There is no such day.')
  if (at > now + longestGraceMs) {
    throw fieldProblem('graceUntil', 'too-late', 'Choose a time within a year from now.')
  }
  return at > now ? at : null
}
