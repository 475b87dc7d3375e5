import Type, { type Static } from 'typebox'
import { timeField, toTime } from '../http/time-field.ts'
import { type Device, describeDevice } from '../sessions/device-name.ts'
import { auditActs } from './audit.ts'
import type { LogEntry } from './organization-log.ts'

const text = Type.Union([Type.String(), Type.Null()])

/** One entry of a log. */
export const logItem = Type.Object({
  id: Type.String(),
  at: timeField('When it happened.'),
  act: Type.Enum([...auditActs]),
  result: Type.Enum(['success', 'failure']),
  actor: Type.Object({
    kind: Type.Enum(['user', 'operator', 'system', 'stranger', 'agent']),
    id: text,
    name: text,
  }),
  apiKey: Type.Union([Type.Object({ id: Type.String(), name: text }), Type.Null()], {
    description: 'The API key of the actor with which it was done; its name while it is kept.',
  }),
  target: Type.Union([Type.Object({ kind: Type.String(), id: Type.String() }), Type.Null()]),
  method: text,
  address: text,
  browser: text,
  os: text,
  details: Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()]),
})
export type LogItem = Static<typeof logItem>

/** Most entries of a page come from few browsers, and reading a user agent is dear: each is read once. */
export function toLogItems(entries: readonly LogEntry[]): LogItem[] {
  const devices = new Map<string | null, Device>()
  return entries.map((entry) => {
    const device = devices.get(entry.userAgent) ?? describeDevice(entry.userAgent)
    devices.set(entry.userAgent, device)
    return toItem(entry, device)
  })
}

function toItem(entry: LogEntry, { browser, os }: Device): LogItem {
  const { id, act, result, actorKind, actorId, actorName, targetKind, targetId } = entry
  const { apiKeyId, apiKeyName, method, address, details } = entry
  return {
    id,
    at: toTime(entry.at),
    act,
    result,
    actor: { kind: actorKind, id: actorId, name: actorName },
    apiKey: apiKeyId === null ? null : { id: apiKeyId, name: apiKeyName },
    target: targetOf({ targetKind, targetId }),
    method,
    address,
    browser,
    os,
    details,
  }
}

/** What an entry is about, other than the account. */
export function targetOf({ targetKind: kind, targetId: id }: Pick<LogEntry, 'targetKind' | 'targetId'>) {
  return kind !== null && id !== null ? { kind, id } : null
}
