import type { ApiKey } from './keys-query.ts'
import { SecretDialog } from './SecretDialog.tsx'

type KeySecretProps = { title: string; apiKey: ApiKey; secret: string; onKept: () => void }

export function KeySecret({ title, apiKey, secret, onKept }: KeySecretProps) {
  return (
    <SecretDialog
      title={title}
      secret={secret}
      example={exampleFor(apiKey, secret)}
      whenLost="When it is lost, rotate the key."
      onKept={onKept}
    />
  )
}

function exampleFor({ kind }: ApiKey, secret: string): string {
  const header = `-H "Authorization: Bearer ${secret}"`
  if (kind === 'personal') return `curl ${location.origin}/v1/organizations \\\n  ${header}`
  return `curl ${location.origin}/v1/access/introspect \\\n  ${header} \\\n  --data-urlencode "token=$TOKEN"`
}
