import { useQueryClient } from '@tanstack/react-query'
import { call, client } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'
import type { Experience } from '../answers.ts'
import { experienceQuery } from '../applications-query.ts'
import { useApplication } from '../current-application.ts'

export type ExperienceChanges = NonNullable<
  paths['/v1/applications/{applicationId}/experience']['patch']['requestBody']
>['content']['application/json']

/** Changes settings of the Experience; what is shown of them is then as the server has it. */
export function useChangeExperience(): (body: ExperienceChanges) => Promise<Experience> {
  const { id: applicationId } = useApplication()
  const queryClient = useQueryClient()
  return async (body) => {
    const changed = await call(() =>
      client.PATCH('/v1/applications/{applicationId}/experience', {
        params: { path: { applicationId } },
        body,
      }),
    )
    queryClient.setQueryData(experienceQuery(applicationId).queryKey, changed)
    return changed
  }
}
