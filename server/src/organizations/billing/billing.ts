import type { Context } from '../../context.ts'
import { createId } from '../../crypto/ids.ts'
import type { Db } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import { countUsage, type Usage } from './plans.ts'

/** Who is written to about bills. */
export interface BillingContact {
  name: string
  email: string
}

/** What an organization had and used when a month ended. */
export interface Statement {
  id: string
  /** `2026-11`, UTC. */
  month: string
  plan: string
  usage: Usage
  createdAt: number
}

const statementBatch = 200
const nothing: Usage = { members: 0, projects: 0, workspaces: 0, applications: 0, experienceUsers: 0 }

/** The plan and the contact of an organization. */
export async function findBilling(
  db: Db,
  organizationId: string,
): Promise<{ plan: string; contact: BillingContact | null } | undefined> {
  const row = await db
    .selectFrom('organizations')
    .select(['plan', 'billing_contact'])
    .where('id', '=', organizationId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const contact = row.billing_contact === null ? null : (JSON.parse(row.billing_contact) as BillingContact)
  return { plan: row.plan, contact }
}

export async function setBillingContact(
  context: Context,
  tx: Db,
  organizationId: string,
  contact: BillingContact | null,
): Promise<void> {
  await tx
    .updateTable('organizations')
    .set({
      billing_contact: contact === null ? null : JSON.stringify(contact),
      updated_at: context.clock.now(),
    })
    .where('id', '=', organizationId)
    .execute()
}

/** Puts an organization on another plan; false when there is no such organization. */
export async function setPlan(
  context: Context,
  tx: Db,
  organizationId: string,
  plan: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('organizations')
    .set({ plan, updated_at: context.clock.now() })
    .where('id', '=', organizationId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The statements of an organization, newest first. */
export async function listStatements(db: Db, organizationId: string): Promise<Statement[]> {
  const rows = await db
    .selectFrom('billing_statements')
    .select(['id', 'month', 'plan', 'usage', 'created_at'])
    .where('organization_id', '=', organizationId)
    .orderBy('month', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    month: row.month,
    plan: row.plan,
    // Older statements know fewer meters.
    usage: { ...nothing, ...(JSON.parse(row.usage) as Partial<Usage>) },
    createdAt: row.created_at,
  }))
}

/** Writes the statement of the month that ended last, once for each organization that existed in it. */
export async function makeStatements(context: Context): Promise<void> {
  const now = context.clock.now()
  const month = monthBefore(now)
  for (;;) {
    const due = await findWithoutStatement(context.database.kysely, month, startOfMonth(now))
    for (const id of due) {
      await transaction(context.database, async (tx) => {
        const plan = await lockPlan(tx, id)
        if (plan === null) return
        const usage = JSON.stringify(await countUsage(tx, id))
        await tx
          .insertInto('billing_statements')
          .values({ id: createId('statement'), organization_id: id, month, plan, usage, created_at: now })
          .onConflict((oc) => oc.columns(['organization_id', 'month']).doNothing())
          .execute()
      })
    }
    if (due.length < statementBatch) return
  }
}

/** `2026-10` for every moment of November 2026, UTC. */
export function monthBefore(now: number): string {
  const date = new Date(startOfMonth(now) - 1)
  return date.toISOString().slice(0, 7)
}

function startOfMonth(now: number): number {
  const date = new Date(now)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)
}

async function findWithoutStatement(db: Db, month: string, before: number): Promise<string[]> {
  const rows = await db
    .selectFrom('organizations')
    .leftJoin('billing_statements', (join) =>
      join
        .onRef('billing_statements.organization_id', '=', 'organizations.id')
        .on('billing_statements.month', '=', month),
    )
    .select('organizations.id')
    .where('billing_statements.id', 'is', null)
    .where('organizations.created_at', '<', before)
    .limit(statementBatch)
    .execute()
  return rows.map(({ id }) => id)
}

/** The plan, held with its organization until the transaction ends; null when the organization is gone by now. */
async function lockPlan(tx: Db, organizationId: string): Promise<string | null> {
  const row = await tx
    .updateTable('organizations')
    .set((eb) => ({ plan: eb.ref('plan') }))
    .where('id', '=', organizationId)
    .returning('plan')
    .executeTakeFirst()
  return row?.plan ?? null
}
