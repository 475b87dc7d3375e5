import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { AccountPage, Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { asProblem } from '../api/problem.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusHeading } from '../design/page.ts'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import { Done } from '../organizations/Done.tsx'
import link from '../organizations/link-button.module.css'
import { ProgramId } from '../projects/ProgramId.tsx'
import { KeyNotices } from './KeyNotices.tsx'
import { KeyBadges } from './KeyRow.tsx'
import { KeyUse } from './KeyUse.tsx'
import { capInWords, hasEnded, untilInWords } from './key-words.ts'
import { type ApiKey, apiKeyQuery } from './keys-query.ts'
import { NoSuchKey } from './NoSuchKey.tsx'
import { PauseKey } from './PauseKey.tsx'
import { RevokeKey } from './RevokeKey.tsx'
import { RotateKey } from './RotateKey.tsx'

export function KeyPage() {
  const { apiKeyId } = useParams({ from: '/account/api-keys/$apiKeyId' })
  const { data, error, refetch } = useQuery(apiKeyQuery(apiKeyId))
  if (error && asProblem(error).status === 404) return <NoSuchKey />
  return (
    <AccountPage
      title={data?.name ?? 'API key'}
      lead={
        <>
          {data && `${capInWords(data)} `}
          <Link to="/account/api-keys">All API keys</Link>
        </>
      }
    >
      {data ? (
        <OneKey key={data.id} apiKey={data} />
      ) : (
        <Section>
          {error ? <ProblemNotice problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={6} />}
        </Section>
      )}
    </AccountPage>
  )
}

export type KeyDone = (message: string) => void

function OneKey({ apiKey }: { apiKey: ApiKey }) {
  const [message, setMessage] = useState<string>()
  const onDone: KeyDone = (next) => {
    setMessage(next)
    // The button that was pressed may be gone with what it was about.
    requestAnimationFrame(() => document.activeElement === document.body && focusHeading())
  }
  const params = { apiKeyId: apiKey.id }
  const isActive = apiKey.state === 'active'
  const stopping = !hasEnded(apiKey) && (
    <Section title={isActive ? 'Stop it' : 'Resume or stop it'}>
      <PauseKey apiKey={apiKey} onDone={onDone} />
      <RevokeKey apiKey={apiKey} onDone={onDone} />
    </Section>
  )
  return (
    <>
      <Done message={message} />
      <KeyNotices apiKey={apiKey} />
      {/* What stands still waits for a decision: that comes first. */}
      {!isActive && stopping}
      <Section>
        <Facts apiKey={apiKey} />
        {!hasEnded(apiKey) && (
          <div>
            <Link to="/account/api-keys/$apiKeyId/edit" params={params} className={link.button}>
              Edit name, end and limits
            </Link>
          </div>
        )}
      </Section>
      {!hasEnded(apiKey) && (
        <>
          {apiKey.kind === 'personal' && apiKey.problem === null && (
            <KeyUse apiKey={apiKey} onDone={onDone} />
          )}
          <RotateKey apiKey={apiKey} onDone={onDone} />
          {isActive && stopping}
        </>
      )}
    </>
  )
}

function Facts({ apiKey }: { apiKey: ApiKey }) {
  const { state, expiresAt, lastUsedAt, lastUsedAddress, createdAt, updatedAt, provesMfa } = apiKey
  return (
    <dl className={page.facts}>
      <Fact term="State">
        <KeyBadges apiKey={apiKey} />
      </Fact>
      <Fact term={state === 'expired' ? 'Ended' : 'Ends'}>
        {expiresAt === null
          ? 'Has no end'
          : `${dateAndTime(expiresAt)}${hasEnded({ state }) ? '' : `, ${untilInWords(expiresAt)}`}`}
      </Fact>
      <Fact term="Used last">
        {lastUsedAt
          ? `${sinceInWords(lastUsedAt)}${lastUsedAddress ? ` from ${lastUsedAddress}` : ''}`
          : 'Never'}
      </Fact>
      <Fact term={state === 'revoked' ? 'Revoked' : 'Changed'}>{dateAndTime(updatedAt)}</Fact>
      <Fact term="Made">{dateAndTime(createdAt)}</Fact>
      {apiKey.kind === 'personal' && (
        <Fact term="Second factor">
          {provesMfa ? 'Counts as proven, while you have one' : 'Not proven when it was made or changed last'}
        </Fact>
      )}
      <Fact term="Id for programs">
        <ProgramId id={apiKey.id} />
      </Fact>
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
