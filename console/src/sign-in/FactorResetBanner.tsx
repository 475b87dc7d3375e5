import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, client, problemToShow } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusHeading } from '../design/page.ts'
import { dateAndTime } from '../design/time.ts'
import { factorsQuery } from './factors-query.ts'

/** Stands on every page of the account area while a removal of all second factors is ordered. */
export function FactorResetBanner() {
  const queryClient = useQueryClient()
  const { data: factors } = useQuery(factorsQuery)
  const stopping = useMutation({
    mutationFn: () => call(() => client.POST('/v1/account/factor-reset/cancel', { body: {} })),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey })
      if (document.activeElement === document.body) focusHeading()
    },
  })
  const reset = factors?.factorReset
  if (stopping.isSuccess) {
    return (
      <Notice tone="good" role="status">
        <p>The removal is stopped. Your second factors stay.</p>
      </Notice>
    )
  }
  if (!reset) return null
  return (
    <Notice tone="danger" role="alert">
      <p>
        <strong>All your second factors will be removed on {dateAndTime(reset.dueAt)}.</strong>
      </p>
      <p>
        An operator ordered it. If you did not ask for it, stop it: somebody may be trying to get into your
        account.
      </p>
      <ProblemNotice problem={problemToShow(stopping.error)} />
      <p>
        <Action look="danger" small busy={stopping.isPending} onClick={stopping.mutate}>
          Stop it
        </Action>
      </p>
    </Notice>
  )
}
