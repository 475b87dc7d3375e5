import Type from 'typebox'
import { operation } from '../../http/operation.ts'
import { accountLinkView, toAccountLinkView } from './account-link-view.ts'
import { listUserLinks } from './account-links.ts'

/** The outside identities by which this account is entered. */
export const listAccountLinks = operation({
  id: 'listAccountLinks',
  method: 'GET',
  path: '/account/links',
  access: 'signed-in',
  directories: 'all',
  tag: 'account',
  summary: 'What is connected to my account',
  responses: { 200: Type.Object({ items: Type.Array(accountLinkView) }) },
  problems: [],
  async handle({ context, session }) {
    const links = await listUserLinks(context.database.kysely, session.user.id)
    return { status: 200, body: { items: links.map(toAccountLinkView) } }
  },
})
