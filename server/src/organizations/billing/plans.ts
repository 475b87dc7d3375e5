import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { Problem } from '../../http/problems.ts'

export const meters = ['members', 'projects', 'workspaces'] as const
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
  }
  return { id, name: plan?.name ?? id, limits }
}

/** How much of each meter an organization has. */
export async function countUsage(db: Db, organizationId: string): Promise<Usage> {
  const count = async (table: Meter) => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('n'))
      .where('organization_id', '=', organizationId)
      .executeTakeFirstOrThrow()
    return Number(row.n)
  }
  return {
    members: await count('members'),
    projects: await count('projects'),
    workspaces: await count('workspaces'),
  }
}

/**
 * Makes sure that the plan allows one more, before it is added in the same transaction.
 * The organization's row is written first, so that additions at the same moment come one after the other.
 * @throws {Problem} plan-limit-reached, not-found
 */
export async function requireRoom(
  context: Context,
  tx: Db,
  organizationId: string,
  meter: Meter,
): Promise<void> {
  const row = await tx
    .updateTable('organizations')
    .set({ updated_at: context.clock.now() })
    .where('id', '=', organizationId)
    .returning('plan')
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  const plan = getPlan(context, row.plan)
  const limit = plan.limits[meter]
  if (limit === null) return
  const { [meter]: used } = await countUsage(tx, organizationId)
  if (used < limit) return
  const things = limit === 1 ? meter.slice(0, -1) : meter
  throw new Problem('plan-limit-reached', {
    detail: `The plan ${plan.name} allows ${limit} ${things}. Remove one first, or ask the people who run this service for a larger plan.`,
  })
}
