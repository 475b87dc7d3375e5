import { hash } from 'node:crypto'
import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { requireWorkQuota } from '../http/quota.ts'
import { endLeaked } from './leaked-tokens.ts'

const text = (maxLength: number, description: string) => Type.String({ maxLength, description })

const report = Type.Object(
  {
    token: text(500, 'What was found, as it was found.'),
    type: Type.Optional(text(100, 'What the scanner takes it for; answered as it came.')),
    url: Type.Optional(Type.Union([text(2000, 'Where it is public.'), Type.Null()])),
    source: Type.Optional(Type.Union([text(100, 'In what it was found, such as `content`.'), Type.Null()])),
  },
  { additionalProperties: false },
)

const verdict = Type.Object({
  token_hash: Type.String({ description: 'SHA-256 of the token, in base64.' }),
  token_type: Type.String(),
  label: Type.Enum(['true_positive', 'false_positive'], {
    description: '`true_positive`: it was made here, and opens nothing now.',
  }),
})

/**
 * Whatever of the reported tokens is in force is revoked, and whoever it belongs to is told. Anybody may report: who
 * shows a token holds it, and learns less from the answer than from using it.
 */
export const revokeLeakedTokens = operation({
  id: 'revokeLeakedTokens',
  method: 'POST',
  path: '/access/leaked-tokens',
  access: 'anyone',
  tag: 'access',
  summary: 'Report tokens that were found in public',
  description:
    'In the form of the secret scanning partner program of GitHub, and for everybody who finds one. Sessions `lks_…`, API keys `lkk_…` and agent tokens `lka_…` are revoked at once.',
  body: Type.Array(report, { minItems: 1, maxItems: 100 }),
  responses: { 200: Type.Array(verdict) },
  problems: ['too-many-attempts'],
  async handle({ context, directory, client, body }) {
    await requireWorkQuota(context, { directoryId: directory.id, client }, 'leak-report')
    const wasOurs = new Map<string, boolean>()
    for (const found of body) {
      if (wasOurs.has(found.token)) continue
      wasOurs.set(found.token, await endLeaked({ context, directory, client }, found))
    }
    const verdicts = body.map(({ token, type }) => ({
      token_hash: hash('sha256', token, 'base64'),
      token_type: type ?? '',
      label: wasOurs.get(token) ? ('true_positive' as const) : ('false_positive' as const),
    }))
    return { status: 200, body: verdicts }
  },
})
