import { Link } from '@tanstack/react-router'
import { AccountPage, Section } from '../account/AccountPage.tsx'
import type { ApiKey } from './keys-query.ts'

export function NoSuchKey() {
  return (
    <AccountPage title="No such key" lead="There is no API key of yours at this address.">
      <Section>
        <p>
          Keys leave the list 90 days after they end. See <Link to="/account/api-keys">your API keys</Link>.
        </p>
      </Section>
    </AccountPage>
  )
}

export function KeyEnded({ apiKey: { id: apiKeyId, name } }: { apiKey: ApiKey }) {
  return (
    <AccountPage title={name} lead="This key has ended and cannot be changed.">
      <Section>
        <p>
          <Link to="/account/api-keys/$apiKeyId" params={{ apiKeyId }}>
            Look at what it was
          </Link>
          , or <Link to="/account/api-keys/new">make another one</Link>.
        </p>
      </Section>
    </AccountPage>
  )
}
