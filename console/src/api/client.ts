import createClient from 'openapi-fetch'
import { apiAddress } from '../experience/place.ts'
import { asProblem, cancelled, Problem, problemFromAnswer, problemWithoutAnswer } from './problem.ts'
import type { paths } from './schema.ts'

class PlacedRequest extends Request {
  constructor(address: RequestInfo | URL, init?: RequestInit) {
    super(typeof address === 'string' ? apiAddress(address) : address, init)
  }
}

/** The calls of the API, typed by its OpenAPI document. Wrap each in `call`. */
export const client = createClient<paths>({ Request: PlacedRequest })

type Sent<Answer> = { data?: Answer; error?: unknown; response: Response }

type Reactions = {
  /** Asks the person for a fresh proof; true when it was given. */
  proveFresh?: () => Promise<boolean>
  /** Leaves the page, because the session is over. */
  signedOut?: () => Promise<never>
}

let reactions: Reactions = {}

/** Says what happens, for every call alike, when a fresh proof is missing or the session is over. */
export function reactWith(next: Reactions): void {
  reactions = next
}

/**
 * Sends a call and gives its answer. When a fresh proof is missing it is asked for and the call sent again.
 * @throws {Problem} for every other answer than success
 */
export async function call<Answer>(send: () => Promise<Sent<Answer>>): Promise<NonNullable<Answer>> {
  const { data, error, response } = await send().catch(() => {
    throw problemWithoutAnswer()
  })
  if (response.ok) return data as NonNullable<Answer>
  const problem = problemFromAnswer(response, error)
  if (problem.code === 'fresh-proof-required' && (await reactions.proveFresh?.())) return call(send)
  if (problem.code === 'not-signed-in') await reactions.signedOut?.()
  throw problem
}

/** Asks the person for a fresh proof now; true when it was given. */
export async function askForProof(): Promise<boolean> {
  return (await reactions.proveFresh?.()) ?? false
}

/** True when a person closed a dialog, ours or the browser's, that asked for a proof: nothing failed, nothing is to be said. */
export function wasCancelled(error: unknown): boolean {
  return error instanceof Problem && (error.code === 'fresh-proof-required' || error.code === cancelled)
}

/** What is to be shown of an error; nothing when a person called the act off. */
export function problemToShow(error: unknown): Problem | undefined {
  return error && !wasCancelled(error) ? asProblem(error) : undefined
}
