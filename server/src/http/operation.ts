import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { Static, TObject, TSchema } from 'typebox'
import type { OwnedStanding, Standing } from '../access/decide.ts'
import type { OwnedPermission, Permission } from '../access/permissions.ts'
import type { SignInMethodName } from '../config/settings.ts'
import type { Context } from '../context.ts'
import type { Credential, Person } from '../credentials/credential.ts'
import type { Soon } from '../database/soon.ts'
import type { LiveSession } from '../sessions/sessions.ts'
import type { Directory } from '../users/directories.ts'
import type { LiveAgent } from '../workspaces/agents/live-agent.ts'
import type { Client } from './client.ts'
import type { ProblemCode } from './problem-catalogue.ts'

export const plainRules = ['anyone', 'signed-in', 'fresh', 'person', 'agent', 'credential'] as const

/**
 * At a place that the path names by `organizationId`, `projectId` and `workspaceId`, or by `applicationId` or `dashboardId`.
 */
export type PlaceRule =
  | { permission: Permission; fresh?: boolean }
  /** Whoever belongs to the organization, whatever the role and its rules: for leaving it. */
  | { membership: true }

/** Whoever runs the deployment, in a session that proves two factors. To everybody else it is not there. */
export interface OperatorRule {
  operator: true
  fresh?: boolean
}

/**
 * What a route requires of its caller:
 * `anyone`; `signed-in`: a live session; `fresh`: a live session with a proof from the last minutes; `person`: a session
 * or an API key; `agent`: an agent token; `credential`: any of these; or a permission at the place in the path, for a
 * session or, where the permission is open to them, for an API key; or to run the deployment.
 */
export type Access = (typeof plainRules)[number] | PlaceRule | OperatorRule

/** Who calls, as the operation requires it. */
export type CallerOf<A extends Access> = A extends 'anyone'
  ? LiveSession | null
  : A extends 'person'
    ? Person
    : A extends 'agent'
      ? LiveAgent
      : A extends 'credential'
        ? Credential
        : A extends { permission: Permission; fresh?: false }
          ? Person
          : LiveSession

/** The caller where only a session can be one. */
export type SessionOf<A extends Access> = CallerOf<A> extends LiveSession | null ? CallerOf<A> : null

/** The caller's standing at the place in the path, where the operation requires one. */
export type StandingOf<A extends Access> = A extends { permission: OwnedPermission }
  ? OwnedStanding
  : A extends PlaceRule
    ? Standing
    : null

type Body<S> = S extends TSchema ? Static<S> : undefined

/** Everything an operation is given about one request. */
export interface Call<A extends Access, B, P, Q> {
  context: Context
  directory: Directory
  client: Client
  caller: CallerOf<A>
  session: SessionOf<A>
  standing: StandingOf<A>
  /** Those of the request. */
  headers: IncomingHttpHeaders
  /** The query as it was sent, without its `?`: what a signature is over. */
  rawQuery: string
  body: Body<B>
  params: Body<P>
  query: Body<Q>
}

export interface Answer {
  status: number
  body?: unknown
  /** Beside those of every answer. */
  headers?: Record<string, string>
  /** Instead of JSON: a file to keep; a stream where it can be larger than what should be held at once. */
  file?: { name: string; type: string; content: string | Readable; nextCursor?: string | null }
  /** Instead of JSON: a picture that never changes at its address. */
  image?: { type: 'image/png' | 'image/jpeg' | 'image/webp'; content: Buffer }
}

/** One thing that somebody can do: its HTTP face and what it does. */
export interface Operation<A extends Access = Access, B = unknown, P = unknown, Q = unknown> {
  /** The operationId, and the file's name in camelCase. */
  id: string
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Below the mount (`/v1`), with `:parameters`. */
  path: string
  access: A
  /** Asked by every request of every service: answered in front of the framework. */
  direct?: true
  /** Whose people it is for besides, or instead of, the platform's own: it is mounted there as well. */
  directories?: 'all' | 'experiences'
  /** Answered only where this way to sign in is offered. */
  signInMethod?: SignInMethodName
  tag: string
  summary: string
  description?: string
  body?: B
  params?: P
  query?: Q
  /** Schema of the body for each success status; null where there is no body. */
  responses: Record<number, TSchema | null>
  /** Every problem it can answer beyond those that the access rule and the server add. */
  problems: readonly ProblemCode[]
  /** May work for longer than an idle connection is kept. */
  takesLong?: true
  /** In bytes, where the usual limit of a body is too small. */
  largestBody?: number
  /** Also takes `application/x-www-form-urlencoded`, as some standards demand. */
  takesForms?: true
  /**
   * Pages of other sites may send it, as where a provider's page posts its answer. It is for `anyone`, and is answered as
   * if it came without cookies: whoever is signed in in the browser lends it nothing.
   */
  fromOtherSites?: true
  /** What input that does not fit answers instead of `validation`, for askers that understand few statuses. */
  validationProblem?: ProblemCode
  handle(call: Call<A, B, P, Q>): Soon<Answer>
}

/** Declares an operation; the types of its input follow from its schemas. */
export function operation<
  const A extends Access,
  B extends TSchema | undefined = undefined,
  P extends TObject | undefined = undefined,
  Q extends TObject | undefined = undefined,
>(definition: Operation<A, B, P, Q>): Operation<A, B, P, Q> {
  return definition
}

/** An operation whose types no longer matter, as the server holds it. */
// biome-ignore lint/suspicious/noExplicitAny: a list of operations holds every combination of schemas.
export type AnyOperation = Operation<any, any, any, any>
