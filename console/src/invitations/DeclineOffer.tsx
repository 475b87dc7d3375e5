import { useState } from 'react'
import { call, client, problemToShow } from '../api/client.ts'
import type { Problem } from '../api/problem.ts'
import { Action, LinkAction } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { ProblemNotice } from '../design/ProblemNotice.tsx'

type DeclineOfferProps = { token: string; onDeclined: () => void }

/** Declines after a second press; no account is needed for a no. */
export function DeclineOffer({ token, onDeclined }: DeclineOfferProps) {
  const [isAsking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  if (!isAsking) return <LinkAction onClick={() => setAsking(true)}>Decline the invitation</LinkAction>
  function decline(): void {
    setBusy(true)
    call(() => client.POST('/v1/invitations/decline', { body: { token } }))
      .then(onDeclined, (error: unknown) => setProblem(problemToShow(error)))
      .finally(() => setBusy(false))
  }
  return (
    <div className={controls.form}>
      <p>Decline? The link then stops working.</p>
      <ProblemNotice problem={problem} />
      <div className={controls.actions}>
        <Action look="danger" small autoFocus busy={busy} onClick={decline}>
          Decline
        </Action>
        <Action look="quiet" small onClick={() => setAsking(false)}>
          Keep it
        </Action>
      </div>
    </div>
  )
}
