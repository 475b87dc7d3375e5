import { useState } from 'react'
import { call, client } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import { DangerAct } from '../organizations/DangerAct.tsx'
import { KeyDialog } from './KeyDialog.tsx'
import type { KeyDone } from './KeyPage.tsx'
import type { ApiKey } from './keys-query.ts'
import { useKeyAct } from './use-key-act.ts'

export function RevokeKey({ apiKey, onDone }: { apiKey: ApiKey; onDone: KeyDone }) {
  const [isAsking, setAsking] = useState(false)
  const { name } = apiKey
  const path = { apiKeyId: apiKey.id }
  const revoking = useKeyAct(
    () => call(() => client.DELETE('/v1/api-keys/{apiKeyId}', { params: { path } })),
    () => onDone(`${name} is revoked. It opens nothing any more.`),
  )
  return (
    <DangerAct warning="Revoked, it never works again. What uses it is refused from the next request on.">
      <Action look="danger" onClick={() => setAsking(true)}>
        Revoke
      </Action>
      {isAsking && (
        <KeyDialog
          title={`Revoke ${name}?`}
          confirm="Revoke for good"
          look="danger"
          act={revoking}
          onConfirm={() => revoking.run()}
          onClose={() => setAsking(false)}
        >
          <p>
            It ends at once, with every secret it has. There is no undo; another key would have another
            secret.
          </p>
        </KeyDialog>
      )}
    </DangerAct>
  )
}
