import type { Db } from '../../../database/database.ts'
import { type ProviderMessage, useMessage } from '../../providers/provider-messages.ts'
import { refused } from './refused.ts'

/** Uses an assertion or a logout request up. @throws {Problem} provider-failed when it was used before. */
export async function useAssertion(tx: Db, connectionId: string, assertion: ProviderMessage): Promise<void> {
  if (await useMessage(tx, connectionId, assertion)) return
  throw refused('replayed', 'the assertion was used before.')
}
