import { useMutation } from '@tanstack/react-query'
import { call, client, problemToShow } from '../api/client.ts'
import type { Decision, Permission } from '../organizations/answers.ts'
import { type AskedPlace, inApi } from './asked-place.ts'
import { scopeOf } from './permission-words.ts'

export type Check = { userId: string; name: string; permission: Permission; place: AskedPlace }

/** What was asked stands beside its answer: the form may have moved on. */
export type Answered = Check & { decision: Decision }

/** Asks the one question of the public API, so that the page can never say anything else than the services hear. */
export function useCheck(organizationId: string) {
  const checking = useMutation({
    mutationFn: async (check: Check): Promise<Answered> => {
      const { userId, permission, place } = check
      const body = { organizationId, permission, userId, ...inApi(scopeOf(permission), place) }
      return { ...check, decision: await call(() => client.POST('/v1/access/check', { body })) }
    },
  })
  return { ...checking, problem: problemToShow(checking.error) }
}
