import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Notice } from '../../design/Notice.tsx'
import { dateAndTime } from '../../design/time.ts'
import link from '../link-button.module.css'
import { type Connection, connectionQuery, pathOf } from './connection-query.ts'
import { SsoLink } from './SsoLink.tsx'

const lookEveryMs = 2000

/** Leads to the provider in another tab, and waits here for what comes of it. */
export function TestSignIn({ connection }: { connection: Connection }) {
  const { testedAt, missing } = connection
  const [startedAt, setStartedAt] = useState<number>()
  const isTested = testedAt !== null && (startedAt === undefined || Date.parse(testedAt) >= startedAt)
  useQuery({
    ...connectionQuery(pathOf(connection)),
    refetchInterval: startedAt !== undefined && !isTested ? lookEveryMs : false,
  })
  if (missing.includes('provider')) return <p>Tell us about your provider first.</p>
  return (
    <>
      <p>
        A new tab opens and leads you to the provider. Sign in there as yourself: you then see what it says of
        you, and which account it would meet here{connection.organizationId ? ', with which role' : ''}.
      </p>
      {isTested && (
        <Notice tone="good" role="status">
          <p>The last test succeeded, on {dateAndTime(testedAt)}.</p>
        </Notice>
      )}
      {startedAt !== undefined && !isTested && (
        <Notice tone="plain" role="status">
          <p>Waiting for the test in the other tab. This page goes on by itself.</p>
        </Notice>
      )}
      <div>
        <SsoLink
          page="test"
          connectionId={connection.id}
          target="_blank"
          className={link.button}
          data-primary={isTested ? undefined : true}
          onClick={() => setStartedAt(Date.now())}
        >
          {isTested ? 'Test again in a new tab' : 'Sign in for a test in a new tab'}
        </SsoLink>
      </div>
    </>
  )
}
