import { Resolver } from 'node:dns/promises'
import { isLoopback } from '../config/config.ts'
import type { Context } from '../context.ts'
import type { Check } from './checks.ts'
import { judgeSkew } from './database-checks.ts'
import { doubtful, faulty, fine, wordsOf } from './verdict.ts'

const answerWithinMs = 4_000

/**
 * Does the public address lead to this deployment? It publishes the keys that lie in this database. Not finding it is no
 * fault: a server may be unable to reach itself from outside.
 */
export async function lookAtBaseUrl(context: Context): Promise<Check> {
  const name = 'base url'
  const { baseUrl } = context.config
  let kids: string[]
  try {
    const answer = await ask(`${baseUrl}/.well-known/jwks.json`)
    if (!answer.ok) throw new Error(`it answers ${answer.status}`)
    kids = ((await answer.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid)
  } catch (error) {
    return doubtful(
      name,
      `${baseUrl} is not served as seen from here: ${wordsOf(error)}.`,
      'Does the server run, and do the proxy, its certificate and the name lead to it?',
    )
  }
  const rows = await findKeys(context, kids).catch(() => null)
  if (rows === null)
    return doubtful(name, `${baseUrl} answers.`, 'Whose it is can be told when the database answers.')
  if (rows.length > 0) return fine(name, `${baseUrl} leads to this deployment.`)
  return doubtful(
    name,
    `${baseUrl} is served by another deployment, which has other keys.`,
    'Correct LATCHKEY_BASE_URL, the proxy or LATCHKEY_DATABASE_URL: links in mails lead there.',
  )
}

async function findKeys({ database }: Context, kids: string[]): Promise<{ id: string }[]> {
  return database.kysely
    .selectFrom('signing_keys')
    .select('id')
    .where('id', 'in', ['', ...kids])
    .execute()
}

export async function lookAtGithub({ config, clock }: Context): Promise<Check> {
  const name = 'github'
  if (config.githubClientId === undefined) return fine(name, 'Not set up.')
  try {
    const answer = await ask(config.githubUrl)
    const date = Date.parse(answer.headers.get('date') ?? '')
    // The header has whole seconds.
    const skew = Number.isNaN(date) ? null : judgeSkew(name, date + 500 - clock.now(), config.githubUrl)
    if (skew !== null && !skew.isOk) return skew
    return fine(name, `${config.githubUrl} answers.`)
  } catch (error) {
    return faulty(
      name,
      `${config.githubUrl} does not answer: ${wordsOf(error)}.`,
      'May this machine reach it? Nobody can sign in by GitHub meanwhile.',
    )
  }
}

/** Only those of LATCHKEY_DNS_SERVERS: whether the machine's own work is seen by everything else. */
export async function lookAtNameServers({ config }: Context): Promise<Check> {
  const name = 'name servers'
  if (config.dnsServers.length === 0) return fine(name, 'Those of this machine are used.')
  const mute: string[] = []
  await Promise.all(
    config.dnsServers.map(async (server) => {
      const resolver = new Resolver({ timeout: 1_500, tries: 2 })
      resolver.setServers([server])
      // Also "there is no such name" and a refusal are answers.
      await resolver.resolve4(new URL(config.baseUrl).hostname).catch((error: { code?: string }) => {
        if (['ETIMEOUT', 'ECONNREFUSED', 'EBADRESP'].includes(error.code ?? '')) mute.push(server)
      })
    }),
  )
  if (mute.length === 0) return fine(name, `${config.dnsServers.join(', ')} answer.`)
  return faulty(
    name,
    `No answer from ${mute.join(', ')}.`,
    'Correct LATCHKEY_DNS_SERVERS, or see to these servers.',
  )
}

export async function lookAtProxies({ config }: Context): Promise<Check> {
  const name = 'proxies'
  const { trustedProxies, baseUrl, localMode } = config
  const everybody = trustedProxies.filter((network) => /\/0$/.test(network))
  if (everybody.length > 0)
    return faulty(
      name,
      `LATCHKEY_TRUSTED_PROXIES believes everybody (${everybody.join(', ')}).`,
      'Name the addresses of the proxies only: whoever is believed chooses the address that limits count.',
    )
  if (!localMode && baseUrl.startsWith('https:') && trustedProxies.length === 0)
    return doubtful(
      name,
      'https comes from a proxy, and no proxy is trusted: everybody seems to come from its address and shares its limits.',
      `Set LATCHKEY_TRUSTED_PROXIES to the address of the proxy${isLoopback(config.host) ? ', such as 127.0.0.1' : ''}.`,
    )
  return fine(name, trustedProxies.length === 0 ? 'None.' : `Trusted: ${trustedProxies.join(', ')}.`)
}

function ask(url: string): Promise<Response> {
  return fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(answerWithinMs) })
}
