import { lookup, Resolver } from 'node:dns/promises'
import type { Context } from '../context.ts'

/** What the name servers said about the TXT records of a name. */
export type TxtAnswer = { answered: true; texts: string[] } | { answered: false; cause: unknown }

const absent = ['ENOTFOUND', 'ENODATA']

/** The TXT records of a name; the pieces of one record are one text. @see RFC 1035 section 3.3.14 */
export async function findTexts(context: Context, name: string): Promise<TxtAnswer> {
  try {
    const records = await resolverOf(context).resolveTxt(name)
    return { answered: true, texts: records.map((pieces) => pieces.join('')) }
  } catch (error) {
    if (absent.includes(codeOf(error))) return { answered: true, texts: [] }
    return { answered: false, cause: error }
  }
}

/** Every address of a host: from the configured name servers, or as this machine resolves names. */
export async function findAddresses(context: Context, host: string): Promise<string[]> {
  if (context.config.dnsServers.length === 0) {
    return (await lookup(host, { all: true })).map(({ address }) => address)
  }
  const resolver = resolverOf(context)
  const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
  return found.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
}

function resolverOf({ config }: Context): Resolver {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  if (config.dnsServers.length > 0) resolver.setServers([...config.dnsServers])
  return resolver
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
