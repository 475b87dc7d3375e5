// The parts of samlp 8 that are used here; the package brings no types.
declare module 'samlp' {
  export interface SamlpRequest {
    method: string
    query: Record<string, string>
    body: Record<string, string>
  }

  export interface SamlpResponse {
    set(name: string, value: string): void
    send(statusOrBody: number | string): void
    redirect(url: string): void
  }

  export type SamlpMiddleware = (
    request: SamlpRequest,
    response: SamlpResponse,
    next: (error?: unknown) => void,
  ) => void

  export interface ParsedRequest {
    id?: string
    issuer?: string
    subject?: string
    assertionConsumerServiceURL?: string
    destination?: string
    forceAuthn?: string
  }

  export interface IssuerOptions {
    issuer: string
    cert: string
    key: string
    signatureAlgorithm?: 'rsa-sha1' | 'rsa-sha256'
    digestAlgorithm?: 'sha1' | 'sha256'
    signResponse?: boolean
    destination?: string
    inResponseTo?: string
  }

  export interface ResponseOptions extends IssuerOptions {
    audience: string
    recipient: string
    signAssertion: boolean
    sessionIndex: string
    lifetimeInSeconds: number
    authnContextClassRef: string
    profileMapper: (person: unknown) => {
      getClaims(): Record<string, unknown>
      getNameIdentifier(): { nameIdentifier: string; nameIdentifierFormat: string }
    }
  }

  export interface Participant {
    serviceProviderId: string
    nameId: string
    nameIdFormat: string
    sessionIndex: string
    serviceProviderLogoutURL: string
    cert?: string
    binding?: string
  }

  type Callback<Result> = (error: unknown, result?: Result) => void

  export interface SessionParticipants {
    get(
      issuer: string | undefined,
      sessionIndices: string[] | undefined,
      nameId: string | undefined,
      callback: Callback<Participant>,
    ): void
    hasElements(): boolean
    getFirst(callback: Callback<Participant>): void
    remove(
      serviceProviderId: string | undefined,
      sessionIndex: string | undefined,
      nameId: string | undefined,
      callback: Callback<Participant>,
    ): void
  }

  export interface LogoutStore {
    save(request: unknown, state: object, callback: Callback<string>): void
    load(
      request: unknown,
      id: string,
      options: { destroy?: boolean } | Callback<object>,
      callback?: Callback<object>,
    ): void
    update(request: unknown, id: string, state: object, callback: Callback<string>): void
  }

  export interface LogoutOptions {
    issuer: string
    cert: string
    key: string
    deflate: boolean
    protocolBinding: string
    sessionParticipants: SessionParticipants
    store: LogoutStore
    clearIdPSession: (callback: (error?: unknown) => void) => void
  }

  export function parseRequest(
    request: SamlpRequest,
    options: { signingCert?: string },
    callback: Callback<ParsedRequest>,
  ): void
  export function getSamlResponse(options: ResponseOptions, person: unknown, callback: Callback<string>): void
  export function sendError(
    options: IssuerOptions & {
      RelayState: string
      error: { description: string }
      getPostURL: (request: unknown, callback: Callback<string>) => void
    },
  ): SamlpMiddleware
  export function logout(options: LogoutOptions): SamlpMiddleware
}
