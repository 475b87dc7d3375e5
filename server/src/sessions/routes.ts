import { getSession } from './get-session.ts'
import { listSessions } from './list-sessions.ts'
import { proveFresh } from './prove-fresh.ts'
import { revokeOtherSessions } from './revoke-other-sessions.ts'
import { revokeSession } from './revoke-session.ts'
import { signOut } from './sign-out.ts'

export const sessionRoutes = [
  getSession,
  signOut,
  proveFresh,
  listSessions,
  revokeSession,
  revokeOtherSessions,
]
