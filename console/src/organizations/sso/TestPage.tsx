import { useEffect, useRef, useState } from 'react'
import { Loading, Section } from '../../account/AccountPage.tsx'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { lastTrip } from '../../sign-in/providers/trip.ts'
import { visitProvider } from '../../sign-in/providers/visit-provider.ts'
import { forgetTestResult, testResult } from '../../sign-in/sso/test-result.ts'
import { Refusal } from '../Refusal.tsx'
import type { ConnectionPath } from './connection-query.ts'
import { at, useConnectionPath, useSsoAct } from './place.ts'
import { SsoLink } from './SsoLink.tsx'
import { SsoPlacePage } from './SsoPlacePage.tsx'
import { TestReport } from './TestReport.tsx'

/** The tab of a test sign-in: leaves for the provider, and shows what came back. */
export function TestPage() {
  const path = useConnectionPath()
  const [answer] = useState(() => testResult(path.connectionId))
  return (
    <SsoPlacePage
      title="Test sign-in"
      lead={
        <>
          {answer && 'Nobody was signed in by it, and nothing of an account has changed. '}
          <SsoLink page="connection" connectionId={path.connectionId}>
            Back to the connection
          </SsoLink>
        </>
      }
    >
      {answer && <TestReport answer={answer} />}
      <Start path={path} isAgain={answer !== undefined} />
    </SsoPlacePage>
  )
}

function Start({ path, isAgain }: { path: ConnectionPath; isAgain: boolean }) {
  // Whoever comes back with nothing presses the button: else the browser's own button would lead to the provider again.
  const [isAutomatic] = useState(() => !isAgain && lastTrip().purpose !== 'test')
  const starting = useSsoAct(async () => {
    const visit = await call(() =>
      client.POST(
        at(path.organizationId, '/v1/organizations/{organizationId}/sso-connections/{connectionId}/test'),
        {
          params: { path },
        },
      ),
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
