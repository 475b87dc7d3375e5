import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { Problem } from '../../http/problems.ts'

export const meters = ['members', 'projects', 'workspaces', 'applications', 'experienceUsers'] as const
/** What a plan limits and a statement counts. */
export type Meter = (typeof meters)[number]
export type Usage = Record<Meter, number>

/** A plan with its limits; null is no limit. */
export interface Plan {
  id: string
  name: string
  limits: Record<Meter, number | null>
}

/** The plan by its id; one that is configured no more keeps its id and limits nothing. */
export function getPlan(context: Context, id: string): Plan {
  const plan = context.config.plans[id]
  const limits = {
    members: plan?.members ?? null,
    projects: plan?.projects ?? null,
    workspaces: plan?.workspaces ?? null,
    applications: plan?.applications ?? null,
    experienceUsers: plan?.experienceUsers ?? null,
  }
  return { id, name: plan?.name ?? id, limits }
}

/** How much of each meter an organization has. */
export async function countUsage(db: Db, organizationId: string): Promise<Usage> {
  const owner = { organizationId }
  return {
    members: await countOf(db, owner, 'members'),
    projects: await countOf(db, owner, 'projects'),
    workspaces: await countOf(db, owner, 'workspaces'),
    applications: await countOf(db, owner, 'applications'),
    experienceUsers: await countOf(db, owner, 'experienceUsers'),
  }
}

/** An organization, or a user with what they own alone. */
type Owner = { organizationId: string } | { userId: string }

async function countOf(db: Db, owner: Owner, meter: Meter): Promise<number> {
  const [column, id] =
    'userId' in owner
      ? (['user_id', owner.userId] as const)
      : (['organization_id', owner.organizationId] as const)
  const query =
    meter === 'experienceUsers'
      ? db
          .selectFrom('applications')
          .innerJoin('experiences', 'experiences.application_id', 'applications.id')
          .innerJoin('directories', 'directories.experience_id', 'experiences.id')
          .innerJoin('users', 'users.directory_id', 'directories.id')
          .where(`applications.${column}`, '=', id)
      : db.selectFrom(meter as 'applications').where(column, '=', id)
  const row = await query.select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()
  return Number(row.n)
}

/**
 * Makes sure that the plan allows one more, or as many as are given, before they are added in the same transaction.
 * The organization's row is written first, so that additions at the same moment come one after the other.
 * @throws {Problem} plan-limit-reached, not-found
 */
export async function requireRoom(
  context: Context,
  tx: Db,
  organizationId: string,
  meter: Meter,
  amount = 1,
): Promise<void> {
  const row = await tx
    .updateTable('organizations')
    .set({ updated_at: context.clock.now() })
    .where('id', '=', organizationId)
    .returning('plan')
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  await requireBelow(tx, getPlan(context, row.plan), { organizationId }, { meter, amount })
}

/**
 * The same for what a user owns alone.
 * @throws {Problem} plan-limit-reached, not-found
 */
export async function requirePersonalRoom(
  context: Context,
  tx: Db,
  userId: string,
  meter: 'applications' | 'experienceUsers',
  amount = 1,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('users')
    .set((eb) => ({ updated_at: eb.ref('updated_at') }))
    .where('id', '=', userId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Problem('not-found')
  const { personalPlan } = context.config
  if (personalPlan === undefined) return
  await requireBelow(tx, getPlan(context, personalPlan), { userId }, { meter, amount })
}

async function requireBelow(
  tx: Db,
  plan: Plan,
  owner: Owner,
  { meter, amount }: { meter: Meter; amount: number },
): Promise<void> {
  const limit = plan.limits[meter]
  if (limit === null || amount === 0) return
  if ((await countOf(tx, owner, meter)) + amount <= limit) return
  const words = meter === 'experienceUsers' ? 'users of Experiences' : meter
  const things = limit === 1 ? words.replace(/s( of|$)/, '$1') : words
  throw new Problem('plan-limit-reached', {
    detail: `The plan ${plan.name} allows ${limit} ${things}. Remove one first, or ask the people who run this service for a larger plan.`,
  })
}
