import { useState } from 'react'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { type Connection, pathOf } from './connection-query.ts'
import { at, useSsoAct } from './place.ts'

type StopRequiringProps = { connection: Connection; onDone: (message: string) => void }

/** Takes the requirement back. */
export function StopRequiring({ connection, onDone }: StopRequiringProps) {
  const isAnnounced = connection.enforcement.stage === 'announced'
  const [isAsking, setAsking] = useState(false)
  const path = pathOf(connection)
  const stopping = useSsoAct(
    () =>
      call(() =>
        client.PUT(
          at(
            path.organizationId,
            '/v1/organizations/{organizationId}/sso-connections/{connectionId}/enforcement',
          ),
          {
            params: { path },
            body: { stage: 'none' },
          },
        ),
      ),
    () => {
      setAsking(false)
      onDone('Single sign-on is no longer required.')
    },
  )
  return (
    <div>
      <Action look="quiet" small onClick={() => setAsking(true)}>
        {isAnnounced ? 'Take the announcement back' : 'Stop requiring it'}
      </Action>
      {isAsking && (
        <ConfirmDialog
          title={isAnnounced ? 'Take the announcement back?' : 'Stop requiring single sign-on?'}
          confirm={isAnnounced ? 'Take it back' : 'Stop requiring it'}
          busy={stopping.busy}
          problem={stopping.problem}
          onConfirm={() => stopping.run()}
          onClose={() => {
            setAsking(false)
            stopping.forget()
          }}
        >
          <p>
            Whoever has never come in through the provider can use their own ways in again. Whoever has come
            in through it once still does.
          </p>
        </ConfirmDialog>
      )}
    </div>
  )
}
