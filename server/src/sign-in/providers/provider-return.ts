import Type from 'typebox'
import { fieldProblem, Problem } from '../../http/problems.ts'

/** What a provider hands the browser on its way back, as the page there found it in its address. */
export const providerReturnFields = {
  state: Type.String({ maxLength: 200, description: 'As the provider returned it.' }),
  code: Type.Optional(
    Type.String({ minLength: 1, maxLength: 2000, description: 'As the provider returned it.' }),
  ),
  error: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'As the provider returned it, in place of a code.',
    }),
  ),
}

export interface ProviderReturn {
  code?: string
  error?: string
}

/** @throws {Problem} validation when there is neither a code nor an error: nothing is used up by it. */
export function requireReturn({ code, error }: ProviderReturn): void {
  if (code === undefined && error === undefined)
    throw fieldProblem(
      'code',
      'required',
      'Give the code, or the error, with which the provider sent you back.',
    )
}

/**
 * The code, if the provider sent one and no error.
 * @throws {Problem} provider-declined, provider-failed
 * @see RFC 6749 section 4.1.2.1
 */
export function requireCode({ code, error }: ProviderReturn): string {
  if (error === 'access_denied') throw new Problem('provider-declined')
  if (error !== undefined || code === undefined) {
    // Whatever stands there came through the browser: only what could be a code of the standard is worth a log line.
    const known = /^[a-z_]{1,60}$/.test(error ?? '') ? error : 'unreadable'
    throw new Problem('provider-failed', { cause: new Error(`The provider returned the error ${known}.`) })
  }
  return code
}
