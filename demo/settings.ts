import { plans } from './company/operator.ts'
import { type Providers, providerSettings } from './providers.ts'

/**
 * The environment of the demo's server. Of that of whoever starts it only the port (and, before, the directory) counts: no other setting of theirs
 * may lead it to a database or a mail server that is in use.
 */
export function demoEnvironment(
  given: NodeJS.ProcessEnv,
  dataDir: string,
  providers: Providers,
): Record<string, string> {
  return {
    ...(given.LATCHKEY_PORT !== undefined && { LATCHKEY_PORT: given.LATCHKEY_PORT }),
    LATCHKEY_CONFIG: `${dataDir}/no-config-file`,
    LATCHKEY_DATA_DIR: dataDir,
    LATCHKEY_LOG_LEVEL: 'warn',
    LATCHKEY_PLANS: JSON.stringify(plans),
    LATCHKEY_DEFAULT_PLAN: 'free',
    ...providerSettings(providers),
  }
}
