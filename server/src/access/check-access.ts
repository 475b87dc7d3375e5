import { whenReady } from '../database/soon.ts'
import { operation } from '../http/operation.ts'
import { answerCheck, checkFields, decisionView } from './check.ts'

/** The one question that every service of the product asks. */
export const checkAccess = operation({
  id: 'checkAccess',
  method: 'POST',
  path: '/access/check',
  access: 'credential',
  direct: true,
  tag: 'access',
  summary: 'May this be done, here?',
  description:
    'About the caller, or with `userId` about another member. An absent place answers like a foreign one.',
  body: checkFields,
  responses: { 200: decisionView },
  problems: ['not-found'],
  handle({ context, caller, body }) {
    return whenReady(answerCheck(context, caller, body), (decision) => ({ status: 200, body: decision }))
  },
})
