import Type, { type Static } from 'typebox'
import { timeField, toTime } from '../http/time-field.ts'
import { describeDevice } from '../sessions/device-name.ts'
import { type ActivityItem, auditActs } from './audit.ts'

const nullable = Type.Union([Type.String(), Type.Null()])

/** What happened to an account, as its owner sees it. */
export const activityView = Type.Object({
  id: Type.String(),
  at: timeField('When it happened.'),
  act: Type.Enum([...auditActs]),
  result: Type.Enum(['success', 'failure']),
  method: nullable,
  apiKey: Type.Union([Type.Object({ id: Type.String(), name: nullable }), Type.Null()], {
    description: 'The API key with which it was done; its name while the key is kept.',
  }),
  target: Type.Union(
    [Type.Object({ kind: Type.Literal('api-key'), id: Type.String(), name: nullable }), Type.Null()],
    { description: 'The API key to which it was done.' },
  ),
  address: nullable,
  browser: nullable,
  os: nullable,
  current: Type.Boolean({ description: 'Done by the session that asks.' }),
})

export function toActivityView(row: ActivityItem, askingSessionId: string): Static<typeof activityView> {
  const { browser, os } = describeDevice(row.user_agent)
  const { id, act, result, method, address } = row
  return {
    id,
    at: toTime(row.at),
    act,
    result,
    method,
    apiKey: row.api_key_id === null ? null : { id: row.api_key_id, name: row.api_key_name },
    target:
      row.target_kind === 'api-key' && row.target_id !== null
        ? { kind: row.target_kind, id: row.target_id, name: row.target_name }
        : null,
    address,
    browser,
    os,
    current: row.session_id === askingSessionId,
  }
}
