import Type from 'typebox'
import { toCsv } from '../../http/csv.ts'
import { operation } from '../../http/operation.ts'
import { organizationPlace } from '../../projects/project-view.ts'
import { listStatements as findStatements } from './billing.ts'
import { statementView, toStatementView } from './billing-view.ts'

/** The monthly statements, newest first, also as a file for bookkeeping. */
export const listStatements = operation({
  id: 'listStatements',
  method: 'GET',
  path: '/organizations/:organizationId/billing/statements',
  access: { permission: 'billing.read' },
  tag: 'billing',
  summary: 'Read or download monthly statements',
  params: organizationPlace,
  query: Type.Object(
    { format: Type.Optional(Type.Enum(['json', 'csv'], { description: '`csv` downloads a file.' })) },
    { additionalProperties: false },
  ),
  responses: { 200: Type.Object({ items: Type.Array(statementView), nextCursor: Type.Null() }) },
  problems: [],
  async handle({ context, standing, query }) {
    const statements = await findStatements(context.database.kysely, standing.organizationId)
    const items = statements.map((statement) => toStatementView(context, statement))
    if (query.format !== 'csv') return { status: 200, body: { items, nextCursor: null } }
    const rows = items.map(({ month, plan, usage, createdAt }) => [
      month,
      plan.name,
      usage.members,
      usage.projects,
      usage.workspaces,
      usage.applications,
      usage.experienceUsers,
      createdAt,
    ])
    const content = toCsv(
      [
        'month',
        'plan',
        'members',
        'projects',
        'workspaces',
        'applications',
        'users of Experiences',
        'made at',
      ],
      rows,
    )
    return { status: 200, file: { name: 'statements.csv', type: 'text/csv', content } }
  },
})
