import { useState } from 'react'
import { call, client } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import { ConfirmDialog } from '../organizations/ConfirmDialog.tsx'
import { DangerAct } from '../organizations/DangerAct.tsx'
import { count } from '../organizations/in-words.ts'
import { useActHere, useApplication } from './current-application.ts'

/** Signs out everybody who is signed in to the application. */
export function EndAllSessions({ onDone }: { onDone: (message: string) => void }) {
  const { id: applicationId, name } = useApplication()
  const [isAsking, setAsking] = useState(false)
  const ending = useActHere(
    () =>
      call(() =>
        client.POST('/v1/applications/{applicationId}/experience/sessions/revoke', {
          params: { path: { applicationId } },
          body: { userId: null },
        }),
      ),
    ({ revoked }) => {
      setAsking(false)
      onDone(revoked === 0 ? 'Nobody was signed in.' : `${count(revoked, 'session')} ended.`)
    },
  )
  return (
    <DangerAct warning="Signing everybody out ends every session of its people at once. They may sign in again.">
      <div>
        <Action look="quiet" small onClick={() => setAsking(true)}>
          Sign everybody out
        </Action>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={`Sign everybody out of ${name}?`}
          confirm="End all sessions"
          busy={ending.busy}
          problem={ending.problem}
          onConfirm={() => ending.run()}
          onClose={() => setAsking(false)}
        >
          <p>
            Whoever is in the middle of something has to sign in again. Accounts and factors stay as they are.
          </p>
        </ConfirmDialog>
      )}
    </DangerAct>
  )
}
