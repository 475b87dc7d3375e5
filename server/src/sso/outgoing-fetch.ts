import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Context } from '../context.ts'
import { observeProviderCall } from '../observability/provider-calls.ts'
import { findAddresses } from './dns-resolver.ts'
import { isLoopbackAddress, isPublicAddress, isWithin } from './public-addresses.ts'

/** Why a request to an address that somebody gave us was not made, or its answer not read. */
export const outgoingFaults = {
  address: 'This is no web address that can be asked.',
  'not-https': 'The address must begin with https://.',
  'no-such-host': 'There is no such host.',
  'not-public': 'The host does not lie in the public internet. The operator can allow it.',
  unreachable: 'The host cannot be reached, or its certificate is not valid.',
  redirect: 'The host answers with a redirect. Give the address where the document lies.',
  'too-slow': 'The host did not answer in time.',
  'too-large': 'The answer is too large.',
  status: 'The host answers with an error.',
} as const
export type OutgoingFault = keyof typeof outgoingFaults

export class OutgoingError extends Error {
  readonly fault: OutgoingFault
  constructor(fault: OutgoingFault, cause?: unknown) {
    super(outgoingFaults[fault], { cause })
    this.name = 'OutgoingError'
    this.fault = fault
  }
}

export interface OutgoingRequest {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
}

const mostBytes = 1024 * 1024

/**
 * Asks an address that a tenant gave us: https only, public addresses only, no redirects, at most 1 MB, and all of it in time.
 * The name is resolved once and the connection goes to the very address that was checked.
 * @throws {OutgoingError}
 * @see CVE-2026-53513, OWASP ASVS 1.3.6
 */
export function fetchOutgoing(
  context: Context,
  address: string | URL,
  request: OutgoingRequest = {},
): Promise<Response> {
  const asked = { address, method: request.method ?? 'GET' }
  return observeProviderCall('sso', asked, () => fetchChecked(context, address, request))
}

async function fetchChecked(
  context: Context,
  address: string | URL,
  request: OutgoingRequest,
): Promise<Response> {
  const url = readAddress(context, address)
  const signal = AbortSignal.timeout(context.config.providerTimeout * 1000)
  try {
    const pinned = await beforeAbort(signal, checkedAddress(context, url))
    const answer = await send(url, pinned, request, signal)
    const status = answer.statusCode ?? 0
    if (status >= 300 && status < 400) {
      answer.destroy()
      throw new OutgoingError('redirect')
    }
    return new Response(status === 204 ? null : await readAll(answer), { status, headers: headersOf(answer) })
  } catch (error) {
    if (error instanceof OutgoingError) throw error
    throw new OutgoingError(signal.aborted ? 'too-slow' : 'unreachable', error)
  }
}

/** The text of a document at such an address. @throws {OutgoingError} */
export async function fetchDocument(
  context: Context,
  address: string,
  request: Pick<OutgoingRequest, 'headers'> = {},
): Promise<string> {
  const answer = await fetchOutgoing(context, address, request)
  if (answer.status !== 200) throw new OutgoingError('status')
  return answer.text()
}

/** The address as it is understood, in one form; whether its host may be asked is seen only with DNS. */
function readAddress({ config }: Context, address: string | URL): URL {
  if (!URL.canParse(String(address))) throw new OutgoingError('address')
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') throw new OutgoingError('address')
  const mayBePlain = config.localMode && config.outgoingPrivate.length > 0
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && mayBePlain)) {
    throw new OutgoingError('not-https')
  }
  return url
}

/** The one address to connect to: every address of the host was looked at, and none is out of bounds. */
async function checkedAddress(context: Context, url: URL): Promise<string> {
  const { outgoingPrivate } = context.config
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) === 0 ? await addressesOf(context, host) : [host]
  const [first] = addresses
  if (first === undefined) throw new OutgoingError('no-such-host')
  const isAllowed = (address: string) =>
    outgoingPrivate.includes(host) || isWithin(outgoingPrivate, address) || isPublicAddress(address)
  if (!addresses.every(isAllowed)) throw new OutgoingError('not-public')
  if (url.protocol === 'http:' && !addresses.every(isLoopbackAddress)) throw new OutgoingError('not-https')
  return first
}

async function addressesOf(context: Context, host: string): Promise<string[]> {
  try {
    return await findAddresses(context, host)
  } catch (error) {
    throw new OutgoingError('no-such-host', error)
  }
}

function send(
  url: URL,
  pinned: string,
  { method = 'GET', headers = {}, body }: OutgoingRequest,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const family = isIP(pinned)
  // Whoever asks for the name again is given what was checked: DNS has no second say.
  const lookup: LookupFunction = (_host, { all }, callback) => {
    if (all) callback(null, [{ address: pinned, family }])
    else callback(null, pinned, family)
  }
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        method,
        // A connection of its own: a kept one could lead to what an earlier request was allowed to reach.
        agent: false,
        lookup,
        signal,
        headers: { 'accept-encoding': 'identity', 'user-agent': 'Latchkey', ...headers },
      },
      resolve,
    )
    asked.once('error', reject)
    asked.end(body)
  })
}

async function readAll(answer: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) throw new OutgoingError('too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function headersOf({ headers }: IncomingMessage): Headers {
  const result = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    for (const each of [value].flat()) if (each !== undefined) result.append(name, each)
  }
  return result
}

function beforeAbort<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}
