import type { IncomingHttpHeaders } from 'node:http'
import type { Context } from '../context.ts'
import type { Directory } from '../users/directories.ts'
import type { Caller } from './access.ts'
import { createClient } from './client.ts'
import { openCookies } from './cookies.ts'
import type { Answer, AnyOperation } from './operation.ts'

/** Largest body that is read, in bytes. */
export const largestBody = 64 * 1024
/** For how long a decision about access stands while a body is awaited. */
export const decisionHoldsMs = 50

/** An operation where it is mounted. */
export interface Mounted {
  context: Context
  operation: AnyOperation
  directory: Directory
}

/** A request whose caller is admitted and whose input fits its schemas. */
export interface Admitted {
  caller: Caller
  headers: IncomingHttpHeaders
  address: string
  body?: unknown
  params?: unknown
  query?: unknown
  /** See `Call`. */
  rawQuery: string
}

/** Has an operation do what it is asked, whatever brought the request here. */
export function perform(
  { context, operation, directory }: Mounted,
  request: Admitted,
  setCookie: (cookie: string) => void,
): Promise<Answer> {
  const { caller, headers, address, body, params, query, rawQuery } = request
  const { credential, standing } = caller
  const client = createClient({
    address,
    userAgent: headers['user-agent'],
    usesBearer: headers.authorization !== undefined,
    cookies: openCookies(headers.cookie, context.config.secureCookies, setCookie),
  })
  return operation.handle({
    context,
    directory,
    client,
    caller: credential,
    // Whether null or a session is what its declaration promises.
    session: (credential?.kind === 'session' ? credential : null) as null,
    standing,
    headers,
    body,
    params,
    query,
    rawQuery,
  })
}
