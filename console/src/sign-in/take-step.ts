import type { SignInAnswer } from '../api/answers.ts'
import { Problem } from '../api/problem.ts'
import { beginAgain, continueSignIn } from './continue-sign-in.ts'

/**
 * Takes one step of a pending sign-in and goes on; when the sign-in is over, it begins again.
 * @throws {Problem} what is to be shown at the step
 */
export async function takeStep(send: () => Promise<SignInAnswer>, email: string | undefined): Promise<void> {
  try {
    await continueSignIn(await send(), email)
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'attempt-expired')) throw error
    beginAgain(email)
  }
}
