import { useState } from 'react'
import { Section } from '../account/AccountPage.tsx'
import { call, client } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import { SelectField } from '../organizations/SelectField.tsx'
import { KeyDialog } from './KeyDialog.tsx'
import type { KeyDone } from './KeyPage.tsx'
import { KeySecret } from './KeySecret.tsx'
import type { ApiKey } from './keys-query.ts'
import { useKeyAct } from './use-key-act.ts'

const overlaps = [
  { seconds: 0, label: 'At once' },
  { seconds: 3600, label: 'In an hour' },
  { seconds: 86_400, label: 'In a day' },
  { seconds: 604_800, label: 'In 7 days' },
]

const usualOverlap = 86_400

/** Gives a key a new secret, while the earlier one may go on for a while. */
export function RotateKey({ apiKey, onDone }: { apiKey: ApiKey; onDone: KeyDone }) {
  const [isAsking, setAsking] = useState(false)
  const [secret, setSecret] = useState<string>()
  const isHeld = apiKey.state === 'held'
  const [overlapSeconds, setOverlap] = useState(isHeld ? 0 : usualOverlap)
  const path = { apiKeyId: apiKey.id }
  const rotating = useKeyAct(
    () =>
      call(() =>
        client.POST('/v1/api-keys/{apiKeyId}/rotate', { params: { path }, body: { overlapSeconds } }),
      ),
    (answer) => {
      setAsking(false)
      setSecret(answer.secret)
    },
  )
  return (
    <Section
      title="Secret"
      lead="It was shown once and is stored nowhere. A new one replaces it; name, end and limits stay."
    >
      <div>
        <Action look="quiet" onClick={() => setAsking(true)}>
          Give it a new secret
        </Action>
      </div>
      {isAsking && (
        <KeyDialog
          title={`A new secret for ${apiKey.name}?`}
          confirm="Make a new secret"
          act={rotating}
          onConfirm={() => rotating.run()}
          onClose={() => setAsking(false)}
        >
          <p>
            {apiKey.rotation
              ? 'Until the earlier secret ends, both work. The one before that ends now.'
              : 'Until the earlier secret ends, both work: time to put the new one everywhere.'}
          </p>
          <SelectField
            label="The earlier secret ends"
            value={String(overlapSeconds)}
            hint={isHeld && 'Somebody else may know it: that is why the key is held.'}
            onChange={(seconds) => setOverlap(Number(seconds))}
          >
            {overlaps.map(({ seconds, label }) => (
              <option key={seconds} value={seconds}>
                {label}
              </option>
            ))}
          </SelectField>
        </KeyDialog>
      )}
      {secret && (
        <KeySecret
          title="The new secret"
          apiKey={apiKey}
          secret={secret}
          onKept={() => {
            setSecret(undefined)
            onDone(isHeld ? 'The new secret is made. Resume the key to use it.' : 'The new secret works.')
          }}
        />
      )}
    </Section>
  )
}
