import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Loading, Section } from '../../account/AccountPage.tsx'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { lastTrip } from '../../sign-in/providers/trip.ts'
import { visitProvider } from '../../sign-in/providers/visit-provider.ts'
import { forgetTestResult, testResult } from '../../sign-in/sso/test-result.ts'
import { useAct } from '../current-organization.ts'
import { OrganizationPage } from '../OrganizationPage.tsx'
import { Refusal } from '../Refusal.tsx'
import type { ConnectionPath } from './connection-query.ts'
import { TestReport } from './TestReport.tsx'

/** The tab of a test sign-in: leaves for the provider, and shows what came back. */
export function TestPage() {
  const path = useParams({ from: '/organizations/$organizationId/sso/$connectionId/test' })
  const [answer] = useState(() => testResult(path.connectionId))
  return (
    <OrganizationPage
      title="Test sign-in"
      needs="sso.manage"
      lead={
        <>
          {answer && 'Nobody was signed in by it, and nothing of an account has changed. '}
          <Link to="/organizations/$organizationId/sso/$connectionId" params={path}>
            Back to the connection
          </Link>
        </>
      }
    >
      {answer && <TestReport answer={answer} />}
      <Start path={path} isAgain={answer !== undefined} />
    </OrganizationPage>
  )
}

function Start({ path, isAgain }: { path: ConnectionPath; isAgain: boolean }) {
  // Whoever comes back with nothing presses the button: else the browser's own button would lead to the provider again.
  const [isAutomatic] = useState(() => !isAgain && lastTrip().purpose !== 'test')
  const starting = useAct(async () => {
    const visit = await call(() =>
      client.POST('/v1/organizations/{organizationId}/sso-connections/{connectionId}/test', {
        params: { path },
      }),
    )
    forgetTestResult()
    return visitProvider(visit, 'test')
  })
  const hasStarted = useRef(false)
  useEffect(() => {
    if (!isAutomatic || hasStarted.current) return
    hasStarted.current = true
    starting.run()
  })
  if (starting.busy) {
    return (
      <Section title="On the way to the provider">
        <Loading lines={2} />
      </Section>
    )
  }
  return (
    <>
      <Refusal problem={starting.problem} />
      <div>
        <Action look={isAgain ? 'quiet' : 'primary'} onClick={() => starting.run()}>
          {isAgain ? 'Test again' : 'Go to the provider'}
        </Action>
      </div>
    </>
  )
}
