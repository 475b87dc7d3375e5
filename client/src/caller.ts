import { unavailable } from './problem.ts'

/** A person, by their session or by an API key of theirs. */
export interface PersonCaller {
  kind: 'session' | 'api-key'
  /** Of the session or the API key. */
  credentialId: string
  user: { id: string; email: string; name: string }
  /** Where access was asked; null where only being signed in was. */
  organizationId: string | null
  /** The role that decided. */
  role: string | null
}

/** The machine of a workspace. */
export interface AgentCaller {
  kind: 'agent'
  credentialId: string
  user: null
  organizationId: string | null
  role: null
}

/** Who called, as Latchkey said it about this one request. */
export type Caller = PersonCaller | AgentCaller
export const callerKinds = ['session', 'api-key', 'agent'] as const satisfies readonly Caller['kind'][]
export type CallerKind = (typeof callerKinds)[number]

/**
 * Reads the caller from an answer of `forwardAuth`, where what does not apply is empty.
 * @throws {LatchkeyProblem} unavailable when the answer names nobody: whatever it came from, it is not Latchkey.
 */
export function readCaller(headers: Headers): Caller {
  const said = (name: string) => headers.get(`x-latchkey-${name}`) || null
  const kind = said('credential')
  const credentialId = said('credential-id')
  const organizationId = said('organization')
  if (credentialId && kind === 'agent') {
    return { kind, credentialId, user: null, organizationId, role: null }
  }
  const id = said('user')
  if (!id || !credentialId || (kind !== 'session' && kind !== 'api-key')) {
    throw unavailable(new Error('The answer does not say who called'))
  }
  const user = { id, email: toText(said('email')), name: toText(said('name')) }
  return { kind, credentialId, user, organizationId, role: said('role') }
}

function toText(percentEncoded: string | null): string {
  try {
    return decodeURIComponent(percentEncoded ?? '')
  } catch (cause) {
    throw unavailable(cause)
  }
}
