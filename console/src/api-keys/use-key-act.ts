import { useMutation, useQueryClient } from '@tanstack/react-query'
import { problemToShow } from '../api/client.ts'
import { apiKeysKey } from './keys-query.ts'

/** An act on API keys; afterwards everything shown of them is asked for again. */
export function useKeyAct<Input = void, Answer = unknown>(
  act: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer, input: Input) => void,
) {
  const queryClient = useQueryClient()
  const mutation = useMutation({
    mutationFn: act,
    // Some answers carry a secret: none is kept longer than the page that shows it.
    gcTime: 0,
    onSuccess: async (answer, input) => {
      await queryClient.invalidateQueries({ queryKey: apiKeysKey })
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
