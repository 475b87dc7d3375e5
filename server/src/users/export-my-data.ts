import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { mailFacts, pageLink } from '../emails/mail-facts.ts'
import { enqueueEmail } from '../emails/outbox.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { requireExportQuota } from '../http/quota.ts'
import { toArchive } from './export/archive.ts'
import { partsOf } from './export/own-data.ts'
import { findUser } from './users.ts'

/** A zip of everything that is kept about the caller, and a mail that says so. @see OWASP ASVS 6.3.7 */
export const exportMyData = operation({
  id: 'exportMyData',
  method: 'POST',
  path: '/account/export',
  access: 'fresh',
  directories: 'all',
  tag: 'account',
  summary: 'Download everything that is kept about me',
  description:
    'A zip with a page to read (`index.html`) and a JSON file for each part: profile, memberships, what I own, API keys and ways to sign in without secrets, sessions, invitations, activity. Five times a day.',
  body: Type.Object({}, { additionalProperties: false }),
  responses: { 200: Type.Any({ description: '`application/zip`' }) },
  problems: ['too-many-attempts'],
  async handle({ context, directory, client, session }) {
    const { id: userId, email, firstName } = session.user
    const user = await transaction(context.database, async (tx) => {
      await requireExportQuota(context, tx, userId)
      const found = await findUser(tx, directory.id, userId)
      if (found === undefined) throw new Problem('not-signed-in')
      const about = { directoryId: directory.id, userId }
      await recordEvent(context, tx, { ...about, act: 'account.exported', sessionId: session.id, client })
      await enqueueEmail(context, tx, {
        ...about,
        to: email,
        template: 'data-exported',
        facts: {
          ...mailFacts(context, directory, { firstName, client }),
          resetLink: pageLink(context, '/forgot-password'),
        },
      })
      return found
    })
    const at = context.clock.now()
    const content = toArchive(partsOf(context, user), { product: directory.name, email, at })
    const name = `my-data-${new Date(at).toISOString().slice(0, 10)}.zip`
    return { status: 200, file: { name, type: 'application/zip', content } }
  },
})
