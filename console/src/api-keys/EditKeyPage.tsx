import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { AccountPage, Loading, Section } from '../account/AccountPage.tsx'
import { call, client } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { capOf, draftOf } from './cap-draft.ts'
import { readExpiry } from './ExpiryField.tsx'
import { KeyForm, type KeyValues } from './KeyForm.tsx'
import { hasEnded } from './key-words.ts'
import { type ApiKey, apiKeyQuery } from './keys-query.ts'
import { KeyEnded, NoSuchKey } from './NoSuchKey.tsx'
import { useKeyAct } from './use-key-act.ts'

export function EditKeyPage() {
  const { apiKeyId } = useParams({ from: '/account/api-keys/$apiKeyId/edit' })
  const { data, error, refetch } = useQuery(apiKeyQuery(apiKeyId))
  if (error && asProblem(error).status === 404) return <NoSuchKey />
  if (data && hasEnded(data)) return <KeyEnded apiKey={data} />
  return (
    <AccountPage
      title={data ? `Edit ${data.name}` : 'Edit the key'}
      lead="It counts from the next request on. The secret stays the same."
    >
      {data ? (
        <EditKey key={data.id} apiKey={data} />
      ) : (
        <Section>
          {error ? <ProblemNotice problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={6} />}
        </Section>
      )}
    </AccountPage>
  )
}

function EditKey({ apiKey }: { apiKey: ApiKey }) {
  const navigate = useNavigate()
  const path = { apiKeyId: apiKey.id }
  const back = () => navigate({ to: '/account/api-keys/$apiKeyId', params: path })
  const saving = useKeyAct(
    (values: KeyValues) =>
      call(() => client.PATCH('/v1/api-keys/{apiKeyId}', { params: { path }, body: changesOf(values) })),
    back,
  )
  return (
    <KeyForm
      initial={{
        name: apiKey.name,
        kind: apiKey.kind,
        expiry: { choice: 'as-is', day: '' },
        cap: draftOf(apiKey.cap),
      }}
      apiKey={apiKey}
      action="Save"
      busy={saving.busy}
      problem={saving.problem}
      onChange={saving.forget}
      onSubmit={saving.run}
      onCancel={back}
    />
  )
}

function changesOf({ name, kind, expiry, cap }: KeyValues) {
  const expiresAt = readExpiry(expiry)
  return {
    name: name.trim(),
    ...(expiresAt ? { expiresAt } : {}),
    ...(kind === 'personal' ? { cap: capOf(cap) } : {}),
  }
}
