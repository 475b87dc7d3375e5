import Type from 'typebox'
import { toCsv } from '../http/csv.ts'
import { type Answer, operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { givenTimeField, readTime, toTime } from '../http/time-field.ts'
import { organizationPlace } from '../projects/project-view.ts'
import { auditActs } from './audit.ts'
import { type LogItem, logItem, targetOf, toLogItems } from './log-view.ts'
import { type LogEntry, listOrganizationEvents } from './organization-log.ts'

const exportedAtOnce = 10_000

const query = Type.Object(
  {
    ...pageQuery.properties,
    userId: Type.Optional(Type.String({ maxLength: 40, description: 'Who did it, or to whom it was done.' })),
    act: Type.Optional(Type.Enum([...auditActs])),
    from: Type.Optional(givenTimeField('Not before this moment, RFC 3339.')),
    to: Type.Optional(givenTimeField('Not after this moment, RFC 3339.')),
    format: Type.Optional(
      Type.Enum(['json', 'csv', 'jsonl'], {
        description: '`csv` and `jsonl` download up to 10,000 entries; `X-Next-Cursor` names the next ones.',
      }),
    ),
  },
  { additionalProperties: false },
)

/** What happened in the organization, newest first. @see OWASP ASVS 16.2.1 */
export const listAuditEvents = operation({
  id: 'listAuditEvents',
  method: 'GET',
  path: '/organizations/:organizationId/audit-events',
  access: { permission: 'audit.read' },
  tag: 'audit',
  summary: 'Read or export the audit log',
  params: organizationPlace,
  query,
  responses: {
    200: Type.Object({ items: Type.Array(logItem), nextCursor: Type.Union([Type.String(), Type.Null()]) }),
  },
  problems: [],
  async handle({ context, standing, query: asked }) {
    const { format = 'json', userId, act } = asked
    const limit = asked.limit ?? (format === 'json' ? defaultLimit : exportedAtOnce)
    const filter = { userId, act, ...readSpan(asked) }
    const page = { limit: limit + 1, after: readCursor(asked.cursor) }
    const rows = await listOrganizationEvents(context.database.kysely, standing.organizationId, filter, page)
    const { items: entries, nextCursor } = toPage(rows, limit)
    if (format === 'csv') return { status: 200, file: toCsvFile(entries, nextCursor) }
    const items = toLogItems(entries)
    if (format === 'json') return { status: 200, body: { items, nextCursor } }
    return { status: 200, file: toJsonLinesFile(items, nextCursor) }
  },
})

function readSpan({ from, to }: { from?: string; to?: string }) {
  return {
    from: from === undefined ? undefined : readTime('from', from),
    to: to === undefined ? undefined : readTime('to', to),
  }
}

function toJsonLinesFile(items: readonly LogItem[], nextCursor: string | null): NonNullable<Answer['file']> {
  const content = items.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  return { name: 'audit-log.jsonl', type: 'application/jsonl', content, nextCursor }
}

function toCsvFile(entries: readonly LogEntry[], nextCursor: string | null): NonNullable<Answer['file']> {
  const header = [
    'at',
    'act',
    'result',
    'actor',
    'actor id',
    'API key',
    'target',
    'target id',
    'method',
    'address',
    'details',
  ]
  const rows = entries.map((entry) => [
    toTime(entry.at),
    entry.act,
    entry.result,
    entry.actorName ?? entry.actorKind,
    entry.actorId,
    entry.apiKeyId,
    targetOf(entry)?.kind ?? null,
    targetOf(entry)?.id ?? null,
    entry.method,
    entry.address,
    entry.details === null ? null : JSON.stringify(entry.details),
  ])
  return { name: 'audit-log.csv', type: 'text/csv', content: toCsv(header, rows), nextCursor }
}
