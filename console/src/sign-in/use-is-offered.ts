import { useDeployment } from '../api/deployment.ts'

type Way = 'password' | 'passkey' | 'github'

/** Whether this way to sign in is offered here; until that is known, the usual ones are. */
export function useIsOffered(way: Way): boolean {
  return useDeployment().deployment?.signInMethods.includes(way) ?? way !== 'github'
}
