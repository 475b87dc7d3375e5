import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { problemToShow } from '../api/client.ts'
import type { Application, ApplicationPermission } from './answers.ts'
import { applicationKey } from './applications-query.ts'

export const CurrentApplication = createContext<Application | undefined>(undefined)

/** The application that the address names. */
export function useApplication(): Application {
  const application = use(CurrentApplication)
  if (!application) throw new Error('This page belongs to no application')
  return application
}

/** Whether something is allowed on the application; the server has the last word. */
export function useMayHere(): (permission: ApplicationPermission) => boolean {
  const { permissions } = useApplication()
  return (permission) => permissions.includes(permission)
}

/** An act on the application; afterwards everything shown of it is asked for again. */
export function useActHere<Input = void, Answer = unknown>(
  act: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer, input: Input) => void,
) {
  const refresh = useRefreshHere()
  const mutation = useMutation({
    mutationFn: act,
    onSuccess: async (answer, input) => {
      await refresh()
      onDone?.(answer, input)
    },
  })
  return {
    run: (input: Input) => {
      if (!mutation.isPending) mutation.mutate(input)
    },
    busy: mutation.isPending,
    problem: problemToShow(mutation.error),
    forget: mutation.reset,
  }
}

/** Everything shown of the application is asked for again. */
export function useRefreshHere(): () => Promise<void> {
  const { id } = useApplication()
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: applicationKey(id) })
}
