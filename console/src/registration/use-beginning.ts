import { useDeployment } from '../api/deployment.ts'
import { usePageState } from '../sign-in/navigation.tsx'

/** Where somebody begins again whose registration is gone. */
export function useBeginning(): { path: string; label: string } {
  const { back } = usePageState()
  const { deployment } = useDeployment()
  if (back === '/invitation') return { path: back, label: 'Back to your invitation' }
  if (deployment?.registration === 'closed') return { path: '/sign-in', label: 'Go to the sign-in page' }
  return { path: '/register', label: 'Create an account' }
}
