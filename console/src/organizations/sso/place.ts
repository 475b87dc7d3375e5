import { useNavigate, useParams } from '@tanstack/react-router'
import { use } from 'react'
import { useDeployment } from '../../api/deployment.ts'
import { CurrentOrganization, useActIn } from '../current-organization.ts'

/** In the place of an organization's id: connections that belong to the deployment itself. */
export const deploymentPlace = 'deployment'

const ofOrganizations = '/v1/organizations/{organizationId}'
type OperationPath = `${typeof ofOrganizations}/sso-connections${string}`

/** Where an operation lies for the connections of this place: body and answer are the same for both. */
export function at<Path extends OperationPath>(organizationId: string, path: Path): Path {
  const isDeployment = organizationId === deploymentPlace
  return (isDeployment ? path.replace(ofOrganizations, '/v1/deployment') : path) as Path
}

type SsoPlace = { id: string; name: string; isDeployment: boolean }

/** Whose connections the address is about. */
export function useSsoPlace(): SsoPlace {
  const organization = use(CurrentOrganization)
  const { deployment } = useDeployment()
  if (organization) return { id: organization.id, name: organization.name, isDeployment: false }
  return { id: deploymentPlace, name: deployment?.name ?? 'this deployment', isDeployment: true }
}

/** An act on connections; afterwards everything shown of their place is asked for again. */
export function useSsoAct<Input = void, Answer = unknown>(
  act: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer, input: Input) => void,
) {
  return useActIn(useSsoPlace().id, act, onDone)
}

/** The connection that the address names. */
export function useConnectionPath(): { organizationId: string; connectionId: string } {
  const { id } = useSsoPlace()
  const { connectionId = '' } = useParams({ strict: false })
  return { organizationId: id, connectionId }
}

const pages = {
  list: ['/organizations/$organizationId/sso', '/operator/sso'],
  new: ['/organizations/$organizationId/sso/new', '/operator/sso/new'],
  connection: ['/organizations/$organizationId/sso/$connectionId', '/operator/sso/$connectionId'],
  test: ['/organizations/$organizationId/sso/$connectionId/test', '/operator/sso/$connectionId/test'],
  enforcement: [
    '/organizations/$organizationId/sso/$connectionId/enforcement',
    '/operator/sso/$connectionId/enforcement',
  ],
} as const
export type SsoPage = keyof typeof pages

/** Where a page about connections lies in this place. */
export function pageAt(organizationId: string, page: SsoPage, connectionId = '') {
  const [ofOrganization, ofDeployment] = pages[page]
  const to = organizationId === deploymentPlace ? ofDeployment : ofOrganization
  return { to, params: { organizationId, connectionId } }
}

export function useSsoNavigate(): (page: SsoPage, connectionId?: string) => Promise<void> {
  const navigate = useNavigate()
  const { id } = useSsoPlace()
  return (page, connectionId) => navigate(pageAt(id, page, connectionId))
}
