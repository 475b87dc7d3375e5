import type { Caller, CallerKind } from './caller.ts'
import type { Admission, Latchkey, Permission } from './client.ts'
import { credentialOf, type RequestLike } from './credential.ts'
import { LatchkeyProblem, placeNotNamed, wrongCredential } from './problem.ts'

/**
 * The place that a request names. What is written here must be in the request: were a project that is missing simply
 * left out, the question would be about the whole organization.
 */
export interface NamedPlace {
  organizationId: unknown
  projectId?: unknown
  workspaceId?: unknown
}

export interface SignedInOptions {
  /** Which kinds of credential may come in. Default: those of people, `session` and `api-key`. */
  accept?: readonly CallerKind[]
}

const longestId = 100
const ofPeople: readonly CallerKind[] = ['session', 'api-key']

/** A request, with the address of its client where the framework knows it. */
export interface Incoming {
  request: RequestLike
  address?: string | undefined
}

/** Lets somebody who is signed in pass. @throws {LatchkeyProblem} the refusal */
export async function admitSignedIn(
  latchkey: Latchkey,
  { request, address }: Incoming,
  { accept = ofPeople }: SignedInOptions,
): Promise<Caller> {
  const caller = await latchkey.admit(credentialOf(request, address))
  if (!accept.includes(caller.kind)) throw wrongCredential()
  return caller
}

/** Lets whoever may do this in that place pass. @throws {LatchkeyProblem} the refusal */
export async function admitTo(
  latchkey: Latchkey,
  { request, address }: Incoming,
  asked: { permission: Permission; place: NamedPlace },
): Promise<Caller> {
  const credential = credentialOf(request, address)
  return latchkey.admit(credential, { ...readPlace(asked.place), permission: asked.permission })
}

function readPlace(place: NamedPlace): Omit<Admission, 'permission'> {
  const named = Object.entries(place)
  const isId = (id: unknown) => typeof id === 'string' && id !== '' && id.length <= longestId
  if (!named.every(([, id]) => isId(id))) throw placeNotNamed()
  return Object.fromEntries(named)
}

/** What to answer to a request that was not let pass; everything else is a fault of the program, and thrown on. */
export function refusalOf(error: unknown): ReturnType<LatchkeyProblem['toAnswer']> {
  if (error instanceof LatchkeyProblem) return error.toAnswer()
  throw error
}

/** Who called, kept beside the request: nothing that came with it can pretend to be this. */
export function createCallers<Request extends object>() {
  const callers = new WeakMap<Request, Caller>()
  return {
    keep: (request: Request, caller: Caller) => void callers.set(request, caller),
    /** @throws {Error} when no guard stands before this route. */
    callerOf(request: Request): Caller {
      const caller = callers.get(request)
      if (caller === undefined) throw new Error('Nobody was asked who calls: this route has no guard')
      return caller
    },
  }
}
