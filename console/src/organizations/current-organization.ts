import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { problemToShow } from '../api/client.ts'
import type { Organization, Permission } from './answers.ts'
import { organizationKey, organizationsQuery } from './organization-query.ts'

export const CurrentOrganization = createContext<Organization | undefined>(undefined)

/** The organization that the address names. */
export function useOrganization(): Organization {
  const organization = use(CurrentOrganization)
  if (!organization) throw new Error('This page belongs to no organization')
  return organization
}

/** Whether the role allows something in the organization; the server has the last word. */
export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useOrganization()
  return (permission) => permissions.includes(permission)
}

/** An act in the organization; afterwards everything shown of it is asked for again. */
export function useAct<Input = void, Answer = unknown>(
  act: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer, input: Input) => void,
) {
  return useActIn(useOrganization().id, act, onDone)
}

/** The same in the organization with this id, whether or not the address names it. */
export function useActIn<Input, Answer>(
  id: string,
  act: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer, input: Input) => void,
) {
  const queryClient = useQueryClient()
  const mutation = useMutation({
    mutationFn: act,
    onSuccess: async (answer, input) => {
      queryClient.invalidateQueries({ queryKey: organizationsQuery.queryKey })
      await queryClient.invalidateQueries({ queryKey: organizationKey(id) })
      onDone?.(answer, input)
    },
  })
  return {
    run: (input: Input) => {
      if (!mutation.isPending) mutation.mutate(input)
    },
    busy: mutation.isPending,
    /** What the act under way, or the last one, is about. */
    about: mutation.variables,
    problem: problemToShow(mutation.error),
    forget: mutation.reset,
  }
}
