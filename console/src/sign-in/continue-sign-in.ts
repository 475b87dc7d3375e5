import type { SignInAnswer } from '../api/answers.ts'
import { pageAddress, pagePath } from '../experience/place.ts'
import { waitingApplication } from '../experience/waiting-application.ts'
import { fragmentToken, keepFragmentToken } from './fragment-token.ts'
import { pendingLink } from './github/pending-link.ts'
import { navigate, type PageState } from './navigation.tsx'
import { nextPath, splitPath, withToken } from './next-path.ts'

// The server counts for itself; this clock, which may be wrong, is compared only with itself.
const attemptMilliseconds = 5 * 60_000

/** Goes where the answer of a step leads: into the account, to the next step, or to the confirmation of the address. */
export async function continueSignIn(answer: SignInAnswer, email?: string): Promise<void> {
  const known: PageState = email ? { email } : {}
  switch (answer.next) {
    case 'confirm-email':
      return navigate('/confirm-email', { state: { email: answer.email } })
    case 'second-factor': {
      const isSecond = pagePath() === secondFactorPath
      // Whoever goes back finds the address still there; what a provider sent back is of no use twice.
      const isUsedUp = isSecond || pagePath().startsWith('/sign-in/')
      if (!isUsedUp) history.replaceState(known, '')
      const step = { methods: answer.methods, until: Date.now() + attemptMilliseconds }
      return navigate(secondFactorPath + location.search, { state: { ...known, step }, replace: isUsedUp })
    }
    case 'done':
      // The account that had to be proven for GitHub's sake may be the one that was just entered.
      if (pendingLink()) return navigate(`/sign-in/github${location.search}`, { replace: true })
      location.assign(pageAddress(signInTarget()))
      // Busy until the account area is there.
      return new Promise(() => {})
    default:
      throw answer satisfies never
  }
}

const secondFactorPath = '/second-factor'

/**
 * Where this sign-in leads: what the address of the page asks for, with the token of a mailed link; else to the
 * application that sent somebody here.
 */
export function signInTarget(): string {
  const path = nextPath(location.search, location.origin)
  if (path === '/account') return waitingApplication() ?? path
  return withToken(path, fragmentToken('/sign-in'))
}

/** After a way over a provider: this page leads on to where the sign-in was meant to lead when it began. */
export function resumeTarget(returnTo: string | null): void {
  const { path, token } = splitPath(returnTo, location.origin)
  if (token) keepFragmentToken('/sign-in', token)
  const search = path === '/account' ? '' : `?${new URLSearchParams({ next: path })}`
  history.replaceState(history.state, '', location.pathname + search)
}

/** The pending sign-in is over: begins again, with an explanation and the address. */
export function beginAgain(email?: string): void {
  navigate(`/sign-in${location.search}`, {
    state: { ...(email ? { email } : {}), message: 'attempt-expired' },
    replace: true,
  })
}
