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
  async handle({ context, caller, body }) {
    return { status: 200, body: await answerCheck(context, caller, body) }
  },
})
