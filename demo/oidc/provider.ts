import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { type ClientMetadata, Provider } from 'oidc-provider'
import { type HttpHandler, readForm, send, startHttpServer, urlOf } from '../http-server.ts'
import { choicePage, messagePage } from '../page.ts'
import { providerConfiguration } from './configuration.ts'
import { MemoryStore } from './memory-store.ts'
import {
  automaticPerson,
  demoPeople,
  type OidcAutomatic,
  type OidcPeople,
  type OidcPerson,
  personNamed,
} from './people.ts'

export interface OidcProviderOptions {
  port?: number
  /** Shown on its pages. */
  name?: string
  people?: OidcPerson[]
  clients?: OidcClient[]
  /** Without it, the person chooses on a page. */
  automatic?: OidcAutomatic
}

export interface OidcClient {
  clientId: string
  clientSecret: string
  redirectUris: string[]
  postLogoutRedirectUris?: string[]
  backchannelLogoutUri?: string
}

export interface OidcProvider extends OidcPeople {
  /** The issuer; discovery is below it. */
  url: string
  /** Adds a client, or replaces the one with that id; redirect URIs are often known only later. */
  setClient(client: OidcClient): void
  /** Signs with a new key from now on. The old one stays published unless `forgetOld`. */
  rotateKeys(options?: { forgetOld?: boolean }): Promise<void>
  /** Ids of the published keys, the signing one first. */
  keyIds(): string[]
  /** Ends the person's sessions without their browser and tells every client by back-channel logout. */
  endSessionsOf(sub: string): Promise<BackChannelResult[]>
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export interface BackChannelResult {
  clientId: string
  /** `undefined`: accepted by the client. */
  error: string | undefined
}

type SigningKey = JWK & { kid: string }

/** A real OpenID provider (oidc-provider) on loopback. */
export async function startOidcProvider(options: OidcProviderOptions = {}): Promise<OidcProvider> {
  const store = new MemoryStore()
  const cookieKey = randomBytes(32).toString('hex')
  const name = options.name ?? 'Company sign-in (oidc-provider)'
  let keys = [await newSigningKey()]
  let provider: Provider
  // The issuer holds the port, so the server must listen before there is a provider.
  const server = await startHttpServer((request, response) => handle(request, response), options.port)
  const state: OidcPeople & { url: string } = {
    url: server.url,
    people: options.people ?? demoPeople(),
    automatic: options.automatic,
  }
  // Keys cannot be changed in a provider: a rotation makes another one on the same store.
  const restart = () => {
    provider = new Provider(
      server.url,
      providerConfiguration({ name, port: server.port, keys, cookieKey, store, state }),
    )
  }
  const handle: HttpHandler = (request, response) => {
    const interaction = /^\/interaction\/[\w-]+$/.test(urlOf(request).pathname)
    if (interaction) return interact({ provider, name, state }, request, response)
    provider.callback()(request, response)
  }
  restart()
  const setClient = (client: OidcClient) => store.setClient(client.clientId, metadataOf(client))
  for (const client of options.clients ?? []) setClient(client)

  return Object.assign(state, {
    setClient,
    keyIds: () => keys.map(({ kid }) => kid),
    async rotateKeys({ forgetOld = false } = {}) {
      const key = await newSigningKey()
      keys = forgetOld ? [key] : [key, ...keys]
      restart()
    },
    endSessionsOf: (sub: string) => endSessionsOf(provider, store, sub),
    close: server.close,
    [Symbol.asyncDispose]: server.close,
  })
}

async function newSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), alg: 'RS256', use: 'sig' }
}

function metadataOf(client: OidcClient): ClientMetadata {
  return {
    client_id: client.clientId,
    client_secret: client.clientSecret,
    redirect_uris: client.redirectUris,
    response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token'],
    post_logout_redirect_uris: client.postLogoutRedirectUris ?? [],
    ...(client.backchannelLogoutUri && {
      backchannel_logout_uri: client.backchannelLogoutUri,
      backchannel_logout_session_required: true,
    }),
  }
}

interface InteractionContext {
  provider: Provider
  name: string
  state: OidcPeople
}

/** Who signs in: by the automatic mode, else by the page. */
async function interact(
  { provider, name, state }: InteractionContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response)
  const hint = typeof params.login_hint === 'string' ? params.login_hint : undefined
  const answer = request.method === 'POST' ? await readForm(request) : undefined
  const chosen = answer
    ? personNamed(state.people, answer.get('person') ?? undefined)
    : state.automatic && automaticPerson(state, hint)
  const isCancelled = answer ? answer.get('answer') !== 'approve' : state.automatic?.answer === 'cancel'
  if (!answer && !state.automatic) {
    send(response, 200, 'text/html', signInPage(name, state.people, hint))
    return
  }
  const result =
    isCancelled || !chosen
      ? { error: 'access_denied', error_description: 'The person cancelled the sign-in' }
      : { login: { accountId: chosen.sub, ...(chosen.amr && { amr: chosen.amr }) } }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

function signInPage(name: string, people: OidcPerson[], hint: string | undefined): string {
  if (people.length === 0) return messagePage(name, 'Nobody is here', 'This provider knows no person.')
  return choicePage({
    provider: name,
    heading: 'Sign in',
    explanation: 'Choose whose account to sign in with.',
    action: '',
    fields: {},
    choices: people.map(({ sub, claims }) => ({
      value: sub,
      label: String(claims.name ?? sub),
      detail: String(claims.email ?? 'no e-mail address'),
    })),
    chosen: personNamed(people, hint)?.sub,
    approve: 'Sign in',
    cancel: 'Cancel',
  })
}

async function endSessionsOf(
  provider: Provider,
  store: MemoryStore,
  sub: string,
): Promise<BackChannelResult[]> {
  const results: BackChannelResult[] = []
  for (const session of store.takeSessionsOf(sub)) {
    for (const [clientId, authorization] of Object.entries(session.authorizations ?? {})) {
      const client = await provider.Client.find(clientId)
      if (!client?.backchannelLogoutUri) continue
      // Missing in the types, but how the provider itself tells a client.
      const teller = client as unknown as { backchannelLogout(sub: string, sid: string): Promise<void> }
      const error = await teller.backchannelLogout(sub, authorization.sid ?? '').then(
        () => undefined,
        (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
      )
      results.push({ clientId, error })
    }
  }
  return results
}
