import { call, client } from '../../api/client.ts'
import { leaveFor } from '../providers/trip.ts'

const longestReturnTo = 1000

/**
 * Leaves for GitHub to sign in there, and to come back to an own path.
 * @throws {Problem} when the way cannot begin
 */
export async function leaveForGithub(returnTo: string, invitation?: string): Promise<never> {
  // What waits for this sign-in is kept in the browser too, and may be too long to travel along.
  const body = {
    returnTo: returnTo.length > longestReturnTo ? '/account' : returnTo,
    ...(invitation ? { invitation } : {}),
  }
  const { authorizationUrl } = await call(() => client.POST('/v1/sign-in/github', { body }))
  return leaveFor(authorizationUrl, 'sign-in')
}
