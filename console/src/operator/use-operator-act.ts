import { useMutation, useQueryClient } from '@tanstack/react-query'
import { problemToShow } from '../api/client.ts'
import { sessionQuery } from '../sessions/session-query.ts'
import { operatorKey } from './operator-query.ts'

/** An act on the deployment; afterwards everything shown of it is asked for again. */
export function useOperatorAct<Input = void, Answer = unknown>(
  act: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer, input: Input) => void,
) {
  const queryClient = useQueryClient()
  const mutation = useMutation({
    mutationFn: act,
    onSuccess: async (answer, input) => {
      // An operator may act on the own account as well.
      queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
      await queryClient.invalidateQueries({ queryKey: operatorKey })
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
