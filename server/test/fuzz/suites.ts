import { addressProperties } from './addresses.ts'
import { bodyProperties } from './bodies.ts'
import type { Property, Suite } from './driver.ts'
import { growthProperties } from './growth.ts'
import { openImports } from './imports.ts'
import { openOperations } from './operations.ts'
import { openPasskeys } from './passkeys.ts'
import { openProviderMessages } from './provider-messages.ts'
import { openRequests } from './requests.ts'
import { tokenProperties } from './tokens.ts'

/** Everything that is fuzzed, in parts that are opened one after the other. */
export const suites: Record<string, () => Promise<Suite>> = {
  addresses: () => plain(addressProperties),
  tokens: () => plain(tokenProperties),
  bodies: () => plain(bodyProperties),
  growth: () => plain(growthProperties),
  requests: openRequests,
  imports: openImports,
  passkeys: openPasskeys,
  'provider messages': openProviderMessages,
  operations: () => openOperations('sqlite'),
  'operations on PostgreSQL': () => openOperations('postgres'),
}

async function plain(properties: Property[]): Promise<Suite> {
  return { properties, async [Symbol.asyncDispose]() {} }
}
