import { operation } from '../http/operation.ts'
import { requireAccount } from './operator-act.ts'
import { operatorUserDetail, userParams } from './operator-user-view.ts'
import { findUserDetail } from './user-detail.ts'

/** One account with what belongs to it: nothing by which to sign in, and nothing of what is in its organizations. */
export const getUser = operation({
  id: 'getUser',
  method: 'GET',
  path: '/deployment/users/:userId',
  access: { operator: true },
  tag: 'operator',
  summary: 'See the state of an account',
  params: userParams,
  responses: { 200: operatorUserDetail },
  problems: [],
  async handle({ context, params }) {
    return { status: 200, body: requireAccount(await findUserDetail(context, params.userId)) }
  },
})
