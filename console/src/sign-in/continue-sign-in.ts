import type { SignInAnswer } from '../api/answers.ts'
import { fragmentToken } from './fragment-token.ts'
import { navigate, type PageState } from './navigation.tsx'
import { nextPath } from './next-path.ts'

// The server counts for itself; this clock, which may be wrong, is compared only with itself.
const attemptMilliseconds = 5 * 60_000

/** Goes where the answer of a step leads: into the account, to the next step, or to the confirmation of the address. */
export async function continueSignIn(answer: SignInAnswer, email?: string): Promise<void> {
  const known: PageState = email ? { email } : {}
  switch (answer.next) {
    case 'confirm-email':
      return navigate('/confirm-email', { state: { email: answer.email } })
    case 'second-factor': {
      const isSecond = location.pathname === secondFactorPath
      // Whoever goes back finds the address still there.
      if (!isSecond) history.replaceState(known, '')
      const step = { methods: answer.methods, until: Date.now() + attemptMilliseconds }
      return navigate(secondFactorPath + location.search, { state: { ...known, step }, replace: isSecond })
    }
    case 'done': {
      const token = fragmentToken('/sign-in')
      const path = nextPath(location.search, location.origin)
      location.assign(path + (token ? `#${new URLSearchParams({ token })}` : ''))
      // Busy until the account area is there.
      return new Promise(() => {})
    }
    default:
      throw answer satisfies never
  }
}

const secondFactorPath = '/second-factor'

/** The pending sign-in is over: begins again, with an explanation and the address. */
export function beginAgain(email?: string): void {
  navigate(`/sign-in${location.search}`, {
    state: { ...(email ? { email } : {}), message: 'attempt-expired' },
    replace: true,
  })
}
