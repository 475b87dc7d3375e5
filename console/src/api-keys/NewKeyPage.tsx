import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { AccountPage } from '../account/AccountPage.tsx'
import { call, client } from '../api/client.ts'
import { sessionQuery } from '../sessions/session-query.ts'
import { capOf, unlimited } from './cap-draft.ts'
import { readExpiry, usualExpiry } from './ExpiryField.tsx'
import { KeyForm, type KeyValues } from './KeyForm.tsx'
import { KeySecret } from './KeySecret.tsx'
import type { ApiKey, KeyBody } from './keys-query.ts'
import { useKeyAct } from './use-key-act.ts'

type Made = { apiKey: ApiKey; secret: string }

const blank: KeyValues = { name: '', kind: 'personal', expiry: usualExpiry, cap: unlimited }

export function NewKeyPage() {
  const navigate = useNavigate()
  const isOperator = useQuery(sessionQuery).data?.user.operator ?? false
  const [made, setMade] = useState<Made>()
  const making = useKeyAct((body: KeyBody) => call(() => client.POST('/v1/api-keys', { body })), setMade)
  return (
    <AccountPage
      title="New API key"
      lead="Choose the least that the job needs. You can change all of it later, and revoke the key at any time."
    >
      <KeyForm
        initial={blank}
        choosesKind={isOperator}
        action="Make the key"
        busy={making.busy}
        problem={making.problem}
        onChange={making.forget}
        onSubmit={(values) => making.run(bodyOf(values))}
        onCancel={() => navigate({ to: '/account/api-keys' })}
      />
      {made && (
        <KeySecret
          title="Your new API key"
          apiKey={made.apiKey}
          secret={made.secret}
          onKept={() =>
            navigate({
              to: '/account/api-keys/$apiKeyId',
              params: { apiKeyId: made.apiKey.id },
              replace: true,
            })
          }
        />
      )}
    </AccountPage>
  )
}

function bodyOf({ name, kind, expiry, cap }: KeyValues): KeyBody {
  const expiresAt = readExpiry(expiry)
  return {
    name: name.trim(),
    kind,
    ...(expiresAt ? { expiresAt } : {}),
    ...(kind === 'personal' ? { cap: capOf(cap) } : {}),
  }
}
