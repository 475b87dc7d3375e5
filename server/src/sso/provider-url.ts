import { isLoopback } from '../config/config.ts'
import type { Context } from '../context.ts'
import { MetadataError } from './metadata-error.ts'

const longest = 2000

/**
 * An address that a provider names in its metadata, in one form. Browsers and we are sent there: https, or in local
 * mode http on loopback where the operator allows private hosts.
 * @throws {MetadataError}
 */
export function readProviderUrl({ config }: Context, what: string, given: unknown): string {
  if (typeof given !== 'string' || given.length > longest || !URL.canParse(given)) {
    throw new MetadataError(`The metadata names no valid address as its ${what}.`)
  }
  const url = new URL(given)
  const mayBePlain = config.localMode && config.outgoingPrivate.length > 0 && isLoopback(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && mayBePlain)) {
    throw new MetadataError(`The ${what} must begin with https://.`)
  }
  if (url.username !== '' || url.password !== '' || url.hash !== '') {
    throw new MetadataError(`The ${what} must be an address without user name and fragment.`)
  }
  return given
}

/** The same for what a provider need not have. @throws {MetadataError} */
export function readOptionalProviderUrl(context: Context, what: string, given: unknown): string | null {
  return given === undefined || given === null ? null : readProviderUrl(context, what, given)
}
