import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { AccountPage, Loading, Section } from '../account/AccountPage.tsx'
import { askForProof } from '../api/client.ts'
import { asProblem, type Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import button from '../organizations/link-button.module.css'
import { NothingHere } from '../organizations/NothingHere.tsx'
import { connectionsQuery } from '../organizations/sso/connection-query.ts'
import { deploymentPlace } from '../organizations/sso/place.ts'

/** For whoever runs the deployment, with a second factor; says what is missing to those without. */
export function OperatorFrame() {
  const { data, error, refetch } = useQuery(connectionsQuery(deploymentPlace))
  const problem = error ? asProblem(error) : undefined
  if (problem?.status === 404) return <NothingHere />
  if (problem?.reason === 'mfa-required') return <FactorGate problem={problem} onOpen={refetch} />
  if (data) return <Outlet />
  return (
    <AccountPage title="Deployment">
      <Section>
        {problem ? <ProblemNotice problem={problem} onRetry={refetch} /> : <Loading lines={6} />}
      </Section>
    </AccountPage>
  )
}

function FactorGate({ problem, onOpen }: { problem: Problem; onOpen: () => void }) {
  return (
    <AccountPage
      title="A second factor is needed here"
      lead="What you do here concerns everybody who has an account. The rest of yours works as before."
    >
      <WayOn problem={problem} onOpen={onOpen} />
    </AccountPage>
  )
}

function WayOn({ problem, onOpen }: { problem: Problem; onOpen: () => void }) {
  switch (problem.remedy?.action) {
    case 'proveFresh':
      return (
        <Section
          title="Prove your second factor"
          lead="You have one, but did not use it when you signed in on this device."
        >
          <div>
            <Action onClick={() => askForProof().then((isProven) => isProven && onOpen())}>
              Prove it now
            </Action>
          </div>
        </Section>
      )
    case 'enrolMfa':
      return (
        <Section
          title="Set one up: it takes two minutes"
          lead="Use an authenticator app on your phone, a passkey or a security key. Then come back here."
        >
          <p>
            <Link to="/account/security" className={button.button} data-primary>
              Set up a second factor
            </Link>
          </p>
        </Section>
      )
    default:
      return (
        <Section title="Sign in another way">
          <p>{problem.detail}</p>
        </Section>
      )
  }
}
