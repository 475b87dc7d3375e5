import type { IncomingHttpHeaders } from 'node:http'
import type { Context } from '../context.ts'
import type { Soon } from '../database/soon.ts'
import type { Directory } from '../users/directories.ts'
import type { Caller } from './access.ts'
import { createClient } from './client.ts'
import { jarOf, openCookies } from './cookies.ts'
import type { Answer, AnyOperation } from './operation.ts'
import { Problem } from './problems.ts'

/** Largest body that is read, in bytes. */
export const largestBody = 64 * 1024
/** For how long a decision about access stands while a body is awaited. */
export const decisionHoldsMs = 50

/** Whom an operation acts on: the platform's people or those of an Experience, with their view of the configuration. */
export interface Mount {
  context: Context
  directory: Directory
}

/** An operation where it is mounted. */
export interface Mounted extends Mount {
  operation: AnyOperation
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
): Soon<Answer> {
  const { caller, headers, address, body, params, query, rawQuery } = request
  const { signInMethod } = operation
  if (signInMethod !== undefined && !context.config.signInMethods.includes(signInMethod)) {
    throw new Problem('sign-in-method-off')
  }
  const { credential, standing } = caller
  const client = createClient({
    address,
    userAgent: headers['user-agent'],
    usesBearer: headers.authorization !== undefined,
    cookies: openCookies(headers.cookie, jarOf(context.config, directory), setCookie),
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
