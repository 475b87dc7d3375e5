import Type from 'typebox'
import { fieldProblem } from '../../http/problems.ts'

/** Where to go on after a sign-in at a provider; `requireOwnPath` decides whether it is a place of ours. */
export const returnToField = Type.Optional(
  Type.String({ maxLength: 1000, description: 'Path of this deployment to go on at, such as `/account`.' }),
)

/**
 * The path if it leads nowhere but into this deployment, however a browser reads it.
 * @throws {Problem} validation
 * @see RFC 9700 section 4.11, OWASP ASVS 3.7.2
 */
export function requireOwnPath(baseUrl: string, path: string): string {
  const isPath = /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\')
  const read = isPath ? URL.parse(path, baseUrl) : null
  // `/..//elsewhere` is a path, which begins with two slashes once it is read.
  if (read === null || read.origin !== new URL(baseUrl).origin || read.pathname.startsWith('//'))
    throw fieldProblem('returnTo', 'format', 'Give a path of this deployment, beginning with one slash.')
  return path
}
