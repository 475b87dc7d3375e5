import { useState } from 'react'
import { Action } from '../../design/Action.tsx'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { DangerAct } from '../DangerAct.tsx'
import { type Connection, patchConnection, pathOf } from './connection-query.ts'
import { useSsoAct } from './place.ts'

/** Keeps everything, and lets nobody in. */
export function SwitchOff({ connection }: { connection: Connection }) {
  const [isAsking, setAsking] = useState(false)
  const switching = useSsoAct(
    () => patchConnection(pathOf(connection), { state: 'off' }),
    () => setAsking(false),
  )
  return (
    <DangerAct warning="Switching it off keeps all settings. Nobody comes in through it until it is on again.">
      <div>
        <Action look="quiet" small onClick={() => setAsking(true)}>
          Switch off
        </Action>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={`Switch “${connection.name}” off?`}
          confirm="Switch off"
          busy={switching.busy}
          problem={switching.problem}
          onConfirm={() => switching.run()}
          onClose={() => {
            setAsking(false)
            switching.forget()
          }}
        >
          <p>
            Whoever comes in through it has no other way in and cannot sign in until it is on again. To let
            these people go for good, delete the connection: each then sets a password by mail.
          </p>
          {connection.enforcement.stage !== 'none' && <p>Single sign-on is no longer required either.</p>}
        </ConfirmDialog>
      )}
    </DangerAct>
  )
}
