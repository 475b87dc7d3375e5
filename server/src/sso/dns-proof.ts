import type { Context } from '../context.ts'
import { Problem } from '../http/problems.ts'
import { findTexts } from './dns-resolver.ts'

/**
 * Looks for the TXT record that proves a domain.
 * @returns every text at that name.
 * @throws {Problem} domain-not-proven, saying what was found instead.
 */
export async function requireRecord(
  context: Context,
  record: { name: string; value: string },
): Promise<string[]> {
  const answer = await findTexts(context, record.name)
  if (!answer.answered) {
    throw new Problem('domain-not-proven', {
      reason: 'dns-failed',
      detail: 'The name servers of the domain gave no answer. Try again in a while.',
      cause: answer.cause,
    })
  }
  if (answer.texts.includes(record.value)) return answer.texts
  const detail =
    answer.texts.length === 0
      ? `There is no TXT record at ${record.name} yet. It can take an hour until a new one is seen everywhere.`
      : `The TXT record at ${record.name} has another value. Add ${record.value} beside it.`
  const reason = answer.texts.length === 0 ? 'record-missing' : 'record-differs'
  throw new Problem('domain-not-proven', { reason, detail })
}
