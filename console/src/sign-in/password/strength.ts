import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

export type Strength = { score: 0 | 1 | 2 | 3 | 4; hint: string | undefined }

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/** How hard a password is to guess, seen with the words that everybody would try for this person first. */
export function estimateStrength(password: string, ownWords: string[]): Strength {
  // Time grows faster than length, and a password of 72 characters is judged by then.
  const { score, feedback } = estimator.check(password.slice(0, 72), ownWords.filter(Boolean))
  return { score, hint: hints[feedback.warning ?? ''] }
}

const hints: Record<string, string> = {
  straightRow: 'Keys in a row are easy to guess.',
  keyPattern: 'Patterns on the keyboard are easy to guess.',
  simpleRepeat: 'Repeated characters add little.',
  extendedRepeat: 'Repeated words add little.',
  sequences: 'Sequences such as “abc” are easy to guess.',
  recentYears: 'Years are easy to guess.',
  dates: 'Dates are easy to guess.',
  topTen: 'This is among the most used passwords.',
  topHundred: 'This is among the most used passwords.',
  common: 'This is a common password.',
  similarToCommon: 'This is close to a common password.',
  wordByItself: 'A single word is easy to guess.',
  namesByThemselves: 'Names are easy to guess.',
  commonNames: 'Names are easy to guess.',
  userInputs: 'Leave out your name, your address and the name of this service.',
  pwned: 'This password was in a data breach.',
}
