import { useState } from 'react'
import { call, client } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { DangerAct } from '../organizations/DangerAct.tsx'
import { KeyDialog } from './KeyDialog.tsx'
import type { KeyDone } from './KeyPage.tsx'
import type { ApiKey } from './keys-query.ts'
import { useKeyAct } from './use-key-act.ts'

type PauseKeyProps = { apiKey: ApiKey; onDone: KeyDone }

/** Pauses and resumes a key; one that was held after a recovery is resumed with a second thought. */
export function PauseKey({ apiKey, onDone }: PauseKeyProps) {
  const [isAsking, setAsking] = useState(false)
  const { name, state } = apiKey
  const path = { apiKeyId: apiKey.id }
  const acting = useKeyAct(
    (paused: boolean) =>
      call(() => client.PATCH('/v1/api-keys/{apiKeyId}', { params: { path }, body: { paused } })),
    (_, paused) => {
      setAsking(false)
      onDone(paused ? `${name} is paused. It counts at once.` : `${name} works again.`)
    },
  )
  if (state === 'active') {
    return (
      <DangerAct warning="Paused, it opens nothing until you resume it. The secret stays the same.">
        <ProblemNotice problem={acting.problem} />
        <Action look="quiet" busy={acting.busy} onClick={() => acting.run(true)}>
          Pause
        </Action>
      </DangerAct>
    )
  }
  if (state === 'paused') {
    return (
      <DangerAct warning="Resumed, it works at once, with the same secret and the same limits.">
        <ProblemNotice problem={acting.problem} />
        <Action busy={acting.busy} onClick={() => acting.run(false)}>
          Resume
        </Action>
      </DangerAct>
    )
  }
  return (
    <DangerAct warning="Resumed, it works at once, with the secret that it has now.">
      <Action onClick={() => setAsking(true)}>Resume</Action>
      {isAsking && (
        <KeyDialog
          title={`Resume ${name}?`}
          confirm="Resume it"
          act={acting}
          onConfirm={() => acting.run(false)}
          onClose={() => setAsking(false)}
        >
          <p>
            Anybody who knows its secret can act as you then. Unless you have given it a new secret since the
            recovery, resume it only if you are sure that nobody else has the one it has.
          </p>
        </KeyDialog>
      )}
    </DangerAct>
  )
}
