import type { Management } from '../../api/answers.ts'
import { useDeployment } from '../../api/deployment.ts'

type Manager = {
  /** The organization, or the deployment where none of them has the connection. */
  name: string
  /** Who can help: after it was named, and by itself. */
  Helpers: string
  helpers: string
}

/** Who manages how an account signs in, in words. */
export function useManager(organization: Management['organization'] | undefined): Manager {
  const { deployment } = useDeployment()
  if (organization && organization.id !== null) {
    const { name } = organization
    return { name, Helpers: 'Its administrators', helpers: `the administrators of ${name}` }
  }
  const name = deployment?.name ?? 'This service'
  return { name, Helpers: 'Those who run it', helpers: `those who run ${name}` }
}
