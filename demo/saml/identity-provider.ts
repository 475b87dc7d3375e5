import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import {
  getSamlResponse,
  type LogoutStore,
  type ParsedRequest,
  parseRequest,
  type SamlpRequest,
  type SamlpResponse,
  sendError,
} from 'samlp'
import { type CertifiedKey, certifiedKey } from '../../server/src/crypto/certified-key.ts'
import { readForm, redirect, send, startHttpServer, urlOf } from '../http-server.ts'
import { autoSubmitPage, choicePage, messagePage } from '../page.ts'
import { bindings, identityProviderMetadata, type MetadataOptions } from './metadata.ts'
import {
  automaticPerson,
  demoPeople,
  formatOf,
  personNamed,
  type SamlAutomatic,
  type SamlPeople,
  type SamlPerson,
} from './people.ts'
import { newId } from './saml-response.ts'
import { logoutStore, type SamlSession, singleLogout } from './single-logout.ts'

export interface ServiceProvider {
  entityId: string
  /** Assertion consumer URL: the only place where responses go. */
  acsUrl: string
  /** PEM; with it, requests and logout messages must be signed. */
  certificate?: string
  logoutUrl?: string
  logoutBinding?: keyof typeof bindings
}

/** What may change while it runs. */
export interface SamlSettings {
  /** The first one signs, all are published. */
  keys: CertifiedKey[]
  sign: 'assertion' | 'response' | 'both'
  signatureAlgorithm: 'rsa-sha1' | 'rsa-sha256'
  lifetimeSeconds: number
  authnContext: string
}

export interface SamlIdentityProviderOptions extends Partial<SamlSettings> {
  port?: number
  /** Shown on its pages. */
  name?: string
  entityId?: string
  people?: SamlPerson[]
  serviceProviders?: ServiceProvider[]
  /** Without it, the person chooses on a page. */
  automatic?: SamlAutomatic
}

export interface SamlIdentityProvider extends SamlPeople, SamlSettings {
  url: string
  entityId: string
  metadataUrl: string
  ssoUrl: string
  sloUrl: string
  sessions: SamlSession[]
  /** What `/metadata` serves; with changes, for uploads. */
  metadata(changes?: Partial<MetadataOptions>): string
  /** Adds a service provider, or replaces the one with that entity id. */
  setServiceProvider(serviceProvider: ServiceProvider): void
  /** Signs with a new key from now on. The old certificate stays published unless `forgetOld`. */
  rollOver(options?: { key?: CertifiedKey; forgetOld?: boolean }): Promise<void>
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

interface Context {
  idp: SamlIdentityProvider
  name: string
  serviceProviders: Map<string, ServiceProvider>
  logouts: LogoutStore
}

const parse = promisify(parseRequest)
const build = promisify(getSamlResponse)

/** A real SAML 2.0 identity provider (samlp) on loopback: `/metadata`, `/sso` and `/slo`, both by redirect and POST. */
export async function startSamlIdentityProvider(
  options: SamlIdentityProviderOptions = {},
): Promise<SamlIdentityProvider> {
  const server = await startHttpServer(async (request, response) => {
    const { pathname } = urlOf(request)
    if (pathname === '/metadata') return send(response, 200, 'application/samlmetadata+xml', idp.metadata())
    if (pathname === '/sso') return signOn(context, await samlpRequest(request), response)
    if (pathname === '/slo') return signOut(context, request, response)
    send(response, 404, 'text/html', messagePage(context.name, 'Not found', 'There is no such page.'))
  }, options.port)
  const { url } = server
  const idp: SamlIdentityProvider = {
    url,
    entityId: options.entityId ?? `${url}/metadata`,
    metadataUrl: `${url}/metadata`,
    ssoUrl: `${url}/sso`,
    sloUrl: `${url}/slo`,
    people: options.people ?? demoPeople(),
    automatic: options.automatic,
    keys: options.keys ?? [await certifiedKey()],
    sign: options.sign ?? 'assertion',
    signatureAlgorithm: options.signatureAlgorithm ?? 'rsa-sha256',
    lifetimeSeconds: options.lifetimeSeconds ?? 300,
    authnContext: options.authnContext ?? 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
    sessions: [],
    metadata: (changes) => identityProviderMetadata({ ...idp, ...changes }),
    setServiceProvider: (one) => context.serviceProviders.set(one.entityId, one),
    async rollOver({ key, forgetOld = false } = {}) {
      const added = key ?? (await certifiedKey())
      idp.keys = forgetOld ? [added] : [added, ...idp.keys]
    },
    close: server.close,
    [Symbol.asyncDispose]: server.close,
  }
  const context: Context = {
    idp,
    name: options.name ?? 'Company sign-in (samlp)',
    serviceProviders: new Map(),
    logouts: logoutStore(),
  }
  for (const one of options.serviceProviders ?? []) idp.setServiceProvider(one)
  return idp
}

async function signOn(context: Context, request: SamlpRequest, response: ServerResponse): Promise<void> {
  const { idp } = context
  const parameters = { ...request.query, ...request.body }
  const isAnswer = 'answer' in request.body
  const found = await verifiedRequest(context, request, isAnswer).catch((error: unknown) => {
    refuse(context, response, error)
    return undefined
  })
  if (!found) return
  const { parsed, serviceProvider } = found
  const hint = parameters.login_hint ?? parsed.subject
  const relayState = parameters.RelayState ?? ''
  if (!isAnswer && !idp.automatic) {
    const fields = { SAMLRequest: parameters.SAMLRequest ?? '', RelayState: relayState }
    send(response, 200, 'text/html', signInPage(context, fields, hint))
    return
  }
  const person = isAnswer ? personNamed(idp.people, request.body.person) : automaticPerson(idp, hint)
  const isApproved = isAnswer ? request.body.answer === 'approve' : idp.automatic?.answer !== 'cancel'
  const answer = { parsed, serviceProvider, relayState }
  if (person && isApproved) await approve(context, response, { ...answer, person })
  else cancel(context, request, response, answer)
}

interface Answer {
  parsed: ParsedRequest
  serviceProvider: ServiceProvider
  relayState: string
}

/** @throws Error when the request is unreadable, of an unknown service, unsigned though it must be, or for elsewhere. */
async function verifiedRequest(
  { serviceProviders }: Context,
  request: SamlpRequest,
  isAnswer: boolean,
): Promise<{ parsed: ParsedRequest; serviceProvider: ServiceProvider }> {
  const parsed = await parse(request, {})
  if (!parsed) throw new Error('There is no SAMLRequest')
  const serviceProvider = serviceProviders.get(parsed.issuer ?? '')
  if (!serviceProvider) throw new Error(`No service provider is called ${parsed.issuer}`)
  const { acsUrl, certificate } = serviceProvider
  // The form of the own page carries the request without its signature, which was checked before the page was shown.
  if (certificate && !isAnswer) await parse(request, { signingCert: certificate })
  if ((parsed.assertionConsumerServiceURL ?? acsUrl) !== acsUrl) {
    throw new Error('The request wants its response elsewhere than agreed')
  }
  return { parsed, serviceProvider }
}

async function approve(
  { idp, name }: Context,
  response: ServerResponse,
  { parsed, serviceProvider, relayState, person }: Answer & { person: SamlPerson },
): Promise<void> {
  const { entityId: audience, acsUrl, logoutUrl, logoutBinding, certificate } = serviceProvider
  const sessionIndex = newId()
  const xml = await build(
    {
      ...issuerOptions(idp),
      audience,
      recipient: acsUrl,
      destination: acsUrl,
      ...(parsed.id && { inResponseTo: parsed.id }),
      signAssertion: idp.sign !== 'response',
      signResponse: idp.sign !== 'assertion',
      sessionIndex,
      lifetimeInSeconds: idp.lifetimeSeconds,
      authnContextClassRef: idp.authnContext,
      profileMapper: () => ({
        getClaims: () => person.attributes,
        getNameIdentifier: () => ({ nameIdentifier: person.nameId, nameIdentifierFormat: formatOf(person) }),
      }),
    },
    person,
  )
  if (logoutUrl) {
    const participant = {
      serviceProviderId: audience,
      nameId: person.nameId,
      nameIdFormat: formatOf(person),
      sessionIndex,
      serviceProviderLogoutURL: logoutUrl,
      binding: bindings[logoutBinding ?? 'redirect'],
      ...(certificate && { cert: certificate }),
    }
    const session = idp.sessions.findLast(({ nameId }) => nameId === person.nameId)
    if (session) session.participants.push(participant)
    else idp.sessions.push({ nameId: person.nameId, participants: [participant] })
  }
  const fields = { SAMLResponse: Buffer.from(xml ?? '').toString('base64'), RelayState: relayState }
  send(response, 200, 'text/html', autoSubmitPage(name, acsUrl, fields))
}

/** A signed response whose status is not success. */
function cancel(
  context: Context,
  request: SamlpRequest,
  response: ServerResponse,
  { parsed, serviceProvider, relayState }: Answer,
): void {
  sendError({
    ...issuerOptions(context.idp),
    signResponse: true,
    destination: serviceProvider.acsUrl,
    ...(parsed.id && { inResponseTo: parsed.id }),
    RelayState: relayState,
    error: { description: 'The person cancelled the sign-in' },
    getPostURL: (_request, callback) => callback(null, serviceProvider.acsUrl),
  })(request, samlpResponse(response), (error) => refuse(context, response, error))
}

/** Single logout: a service's request or answer, or, with `?nameId=…` alone, begun here. */
async function signOut(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { entityId, keys, sessions } = context.idp
  const [key] = keys
  if (!key) throw new Error('The provider has no key')
  const nameId = urlOf(request).searchParams.get('nameId') ?? undefined
  const middleware = singleLogout({ entityId, key, sessions, store: context.logouts, nameId })
  middleware(await samlpRequest(request), samlpResponse(response), (error) =>
    refuse(context, response, error),
  )
}

function issuerOptions({ entityId, keys, signatureAlgorithm }: SamlIdentityProvider) {
  const [key] = keys
  if (!key) throw new Error('The provider has no key')
  return {
    issuer: entityId,
    cert: key.certificate,
    key: key.privateKey,
    signatureAlgorithm,
    digestAlgorithm: signatureAlgorithm === 'rsa-sha1' ? ('sha1' as const) : ('sha256' as const),
  }
}

function refuse({ name }: Context, response: ServerResponse, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  send(response, 400, 'text/html', messagePage(name, 'This does not work', message))
}

function signInPage(
  { idp, name }: Context,
  fields: Record<string, string>,
  hint: string | undefined,
): string {
  return choicePage({
    provider: name,
    heading: 'Sign in',
    explanation: 'Choose whose account to sign in with.',
    action: '/sso',
    fields,
    choices: idp.people.map(({ nameId, attributes }) => ({
      value: nameId,
      label: String(attributes.displayName ?? nameId),
      detail: String(attributes.email ?? nameId),
    })),
    chosen: personNamed(idp.people, hint)?.nameId,
    approve: 'Sign in',
    cancel: 'Cancel',
  })
}

/** samlp expects requests and responses as Express makes them; this is what it uses of them. */
async function samlpRequest(request: IncomingMessage): Promise<SamlpRequest> {
  const body = request.method === 'POST' ? Object.fromEntries(await readForm(request)) : {}
  return { method: request.method ?? 'GET', query: Object.fromEntries(urlOf(request).searchParams), body }
}

function samlpResponse(response: ServerResponse): SamlpResponse {
  return {
    set: (name, value) => response.setHeader(name, value),
    send: (statusOrBody) => {
      if (typeof statusOrBody === 'number') response.writeHead(statusOrBody).end()
      else response.end(statusOrBody)
    },
    redirect: (url) => redirect(response, url),
  }
}
