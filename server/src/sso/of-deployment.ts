import Type, { type TObject, type TSchema } from 'typebox'
import type { Operation, OperatorRule } from '../http/operation.ts'

type OfOrganization<B, P, Q> = Operation<{ permission: 'sso.manage'; fresh?: boolean }, B, P, Q>

/**
 * The same operation on the connections of the deployment, for whoever runs it: another path, another rule, and nothing
 * else. It is asked without a standing, of which `ownerOf` makes the deployment.
 */
export function ofDeployment<
  B extends TSchema | undefined,
  P extends TObject | undefined,
  Q extends TObject | undefined,
>(operation: OfOrganization<B, P, Q>) {
  const { id: _ofOrganization, access, path, params, summary, handle, ...facts } = operation
  const { organizationId, ...others } = (params as TObject).properties
  return {
    ...facts,
    path: path.replace('/organizations/:organizationId', '/deployment'),
    access: { operator: true, fresh: access.fresh ?? false } satisfies OperatorRule,
    tag: 'operator',
    summary: `${summary} (of the deployment)`,
    params: Type.Object(others),
    // Its handler knows the absence of a standing: that is what `ownerOf` is for.
    handle: handle as never,
  }
}
