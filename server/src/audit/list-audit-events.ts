import Type, { type Static } from 'typebox'
import { toCsv } from '../http/csv.ts'
import { type Answer, operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { fieldProblem } from '../http/problems.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { organizationPlace } from '../projects/project-view.ts'
import { describeDevice } from '../sessions/device-name.ts'
import { auditActs } from './audit.ts'
import { type LogEntry, listOrganizationEvents } from './organization-log.ts'

const text = Type.Union([Type.String(), Type.Null()])
const exampleTime = 'Use a time such as 2026-11-21T12:00:00Z.'
// A time without its zone would mean another moment on each server.
const time = (description: string) =>
  Type.Optional(
    Type.String({
      maxLength: 40,
      pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)$',
      patternMessage: exampleTime,
      description,
    }),
  )
const exportedAtOnce = 10_000

const item = Type.Object({
  id: Type.String(),
  at: timeField('When it happened.'),
  act: Type.Enum([...auditActs]),
  result: Type.Enum(['success', 'failure']),
  actor: Type.Object({ kind: Type.Enum(['user', 'operator', 'system', 'stranger']), id: text, name: text }),
  target: Type.Union([Type.Object({ kind: Type.String(), id: Type.String() }), Type.Null()]),
  method: text,
  address: text,
  browser: text,
  os: text,
  details: Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()]),
})
type Item = Static<typeof item>

const query = Type.Object(
  {
    ...pageQuery.properties,
    userId: Type.Optional(Type.String({ maxLength: 40, description: 'Who did it, or to whom it was done.' })),
    act: Type.Optional(Type.Enum([...auditActs])),
    from: time('Not before this moment, RFC 3339.'),
    to: time('Not after this moment, RFC 3339.'),
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
  responses: { 200: Type.Object({ items: Type.Array(item), nextCursor: text }) },
  problems: [],
  async handle({ context, standing, query: asked }) {
    const { format = 'json', userId, act } = asked
    const limit = asked.limit ?? (format === 'json' ? defaultLimit : exportedAtOnce)
    const filter = { userId, act, from: readTime('from', asked.from), to: readTime('to', asked.to) }
    const page = { limit: limit + 1, after: readCursor(asked.cursor) }
    const rows = await listOrganizationEvents(context.database.kysely, standing.organizationId, filter, page)
    const { items: entries, nextCursor } = toPage(rows, limit)
    const items = entries.map(toItem)
    if (format === 'json') return { status: 200, body: { items, nextCursor } }
    return { status: 200, file: toFile(format, items, nextCursor) }
  },
})

function readTime(path: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const at = Date.parse(given)
  if (Number.isNaN(at)) throw fieldProblem(path, 'format', exampleTime)
  return at
}

function toItem(entry: LogEntry): Item {
  const { browser, os } = describeDevice(entry.userAgent)
  const { id, act, result, actorKind, actorId, actorName, targetKind, targetId, method, address, details } =
    entry
  return {
    id,
    at: toTime(entry.at),
    act,
    result,
    actor: { kind: actorKind, id: actorId, name: actorName },
    target: targetKind !== null && targetId !== null ? { kind: targetKind, id: targetId } : null,
    method,
    address,
    browser,
    os,
    details,
  }
}

function toFile(
  format: 'csv' | 'jsonl',
  items: readonly Item[],
  nextCursor: string | null,
): NonNullable<Answer['file']> {
  if (format === 'jsonl') {
    const content = items.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    return { name: 'audit-log.jsonl', type: 'application/jsonl', content, nextCursor }
  }
  const header = [
    'at',
    'act',
    'result',
    'actor',
    'actor id',
    'target',
    'target id',
    'method',
    'address',
    'details',
  ]
  const rows = items.map((entry) => [
    entry.at,
    entry.act,
    entry.result,
    entry.actor.name ?? entry.actor.kind,
    entry.actor.id,
    entry.target?.kind ?? null,
    entry.target?.id ?? null,
    entry.method,
    entry.address,
    entry.details === null ? null : JSON.stringify(entry.details),
  ])
  return { name: 'audit-log.csv', type: 'text/csv', content: toCsv(header, rows), nextCursor }
}
