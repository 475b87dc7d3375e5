import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { answerCheck, checkFields, decisionView } from './check.ts'

const mostChecks = 100

/** Many questions at once, answered in their order. */
export const checkAccessBatch = operation({
  id: 'checkAccessBatch',
  method: 'POST',
  path: '/access/check-batch',
  access: 'credential',
  tag: 'access',
  summary: 'May these be done?',
  body: Type.Object(
    { checks: Type.Array(checkFields, { minItems: 1, maxItems: mostChecks }) },
    { additionalProperties: false },
  ),
  responses: { 200: Type.Object({ results: Type.Array(decisionView) }) },
  problems: ['not-found'],
  async handle({ context, caller, body }) {
    // Async, so that one that throws at once does not leave another's rejection to nobody, which would end the process.
    const results = await Promise.all(body.checks.map(async (check) => answerCheck(context, caller, check)))
    return { status: 200, body: { results } }
  },
})
