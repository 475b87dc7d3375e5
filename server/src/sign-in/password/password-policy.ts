import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import Type from 'typebox'
import type { Config } from '../../config/config.ts'
import { fieldProblem } from '../../http/problems.ts'

/** A password in a request body. Longer ones are refused by the schema, before any hashing. */
export const passwordField = Type.String({
  minLength: 1,
  // 256 code points are up to 512 UTF-16 units; the exact limit is checked by the policy.
  maxLength: 512,
  description: 'Any characters. Length is counted in code points; limits are in getDeployment.',
})

// Well-known passwords with digits or signs behind them end below this; four unrelated words are far above.
// Where the operator allows short passwords, a random one must still pass.
const fewestGuessesLog10 = 9

// Judging grows with the square of the length; what is strong within this is strong.
const longestJudged = 64

export interface PasswordPerson {
  email: string
  firstName: string
  lastName: string
}

/**
 * Refuses a new password that is too short, too long, commonly used, or made of words about the person or product.
 * @throws {Problem} validation with the reason at `path`.
 * @see NIST SP 800-63B-4 section 3.1.1.2, OWASP ASVS 6.2.1, 6.2.4, 6.2.9, 6.2.11
 */
export async function requireGoodPassword(
  config: Pick<Config, 'passwordMinLength' | 'passwordMaxLength' | 'name'>,
  password: string,
  person: PasswordPerson,
  path = 'password',
): Promise<void> {
  const length = [...password].length
  if (length < config.passwordMinLength) {
    throw fieldProblem(
      path,
      'too-short',
      `Use at least ${config.passwordMinLength} characters; a few words work well.`,
    )
  }
  if (length > config.passwordMaxLength) {
    throw fieldProblem(path, 'too-long', `Use at most ${config.passwordMaxLength} characters.`)
  }
  const context = contextWords(config.name, person)
  if (isMadeOf(password, context)) {
    throw fieldProblem(
      path,
      'context-word',
      'This is made of your name, your address or the name of this service.',
    )
  }
  const strength = (await loadStrengthMeter()).check(password.slice(0, longestJudged), context)
  if (strength.guessesLog10 < Math.min(fewestGuessesLog10, length - 1)) {
    throw fieldProblem(
      path,
      'too-common',
      'This is among the first passwords that are guessed. Use a few unrelated words.',
    )
  }
}

function contextWords(product: string, person: PasswordPerson): string[] {
  const [local = '', domain = ''] = person.email.split('@')
  const words = [product, 'latchkey', person.firstName, person.lastName, local, domain, ...domain.split('.')]
  return [...new Set(words.flatMap((word) => [word, ...word.split(/[\s._+-]+/)]).map(fold))].filter(
    (word) => word.length >= 3,
  )
}

/** Is there too little left of the password once the context words are taken out? */
function isMadeOf(password: string, words: readonly string[]): boolean {
  let rest = fold(password)
  for (const word of words.toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(word, ' ')
  return rest.replace(/[\s\d\p{P}\p{S}]/gu, '').length < 4 && rest !== fold(password)
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

let meter: Promise<ZxcvbnFactory> | undefined

/** The dictionaries weigh some 40 MB of memory, so they are loaded when the first new password is judged. */
function loadStrengthMeter(): Promise<ZxcvbnFactory> {
  meter ??= (async () => {
    const [{ ZxcvbnFactory }, common] = await Promise.all([
      import('@zxcvbn-ts/core'),
      import('@zxcvbn-ts/language-common'),
    ])
    return new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs })
  })()
  return meter
}
