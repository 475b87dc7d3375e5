import Type from 'typebox'
import { emailStates, listQueuedEmails } from '../emails/email-queue.ts'
import { operation } from '../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../http/pagination.ts'
import { emailView, toEmailView } from './email-view.ts'

/** The mails of the whole deployment, newest first: to whom, and what became of them, never what they say. */
export const listEmails = operation({
  id: 'listEmails',
  method: 'GET',
  path: '/deployment/emails',
  access: { operator: true },
  tag: 'operator',
  summary: 'The outbox',
  description: 'What was sent or given up is kept for seven days.',
  query: Type.Object(
    { ...pageQuery.properties, state: Type.Optional(Type.Enum([...emailStates])) },
    { additionalProperties: false },
  ),
  responses: {
    200: Type.Object({
      items: Type.Array(emailView),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: [],
  async handle({ context, query }) {
    const limit = query.limit ?? defaultLimit
    const after = readCursor(query.cursor)
    const rows = await listQueuedEmails(context, { state: query.state, limit: limit + 1, after })
    const { items, nextCursor } = toPage(
      rows.map((row) => ({ ...row, at: row.createdAt })),
      limit,
    )
    return { status: 200, body: { items: items.map(toEmailView), nextCursor } }
  },
})
