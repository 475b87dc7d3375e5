import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { AccountPage, Section } from '../../account/AccountPage.tsx'
import { askForProof } from '../../api/client.ts'
import type { Problem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import button from '../link-button.module.css'
import { organizationsQuery } from '../organization-query.ts'
import { AskAdministrators } from './AskAdministrators.tsx'
import { LeaveOrganization } from './LeaveOrganization.tsx'
import classes from './mfa-requirement.module.css'
import { keepReturn } from './return-to-organization.ts'

type MfaGateProps = { organizationId: string; problem: Problem; onOpen: () => void }

/** The organization asks for a second factor that this session has not proven: leads to it, and back. */
export function MfaGate({ organizationId, problem, onOpen }: MfaGateProps) {
  const { data } = useQuery(organizationsQuery)
  const name = data?.find(({ id }) => id === organizationId)?.name ?? 'This organization'
  const hasFactor = problem.remedy?.action === 'proveFresh'
  return (
    <AccountPage
      title="A second factor is needed here"
      lead={`${name} requires one of you. The rest of your account works as before.`}
    >
      <Section
        title={hasFactor ? 'Prove your second factor' : 'Set one up: it takes two minutes'}
        lead={
          hasFactor
            ? 'You have one, but did not use it when you signed in on this device.'
            : 'Use an authenticator app on your phone, a passkey or a security key. Afterwards you come back here.'
        }
      >
        {hasFactor ? (
          <div className={controls.actions}>
            <Action onClick={() => askForProof().then((isProven) => isProven && onOpen())}>
              Prove it now
            </Action>
          </div>
        ) : (
          <p>
            <Link
              to="/account/security"
              className={button.button}
              data-primary
              onClick={() => keepReturn({ organizationId, name })}
            >
              Set up a second factor
            </Link>
          </p>
        )}
      </Section>
      <OtherWays organizationId={organizationId} name={name} />
    </AccountPage>
  )
}

function OtherWays({ organizationId, name }: { organizationId: string; name: string }) {
  const [hasLeft, setLeft] = useState(false)
  if (hasLeft) {
    return (
      <Section>
        <p role="status">
          You left {name}. <Link to="/account/organizations">Your organizations</Link>
        </p>
      </Section>
    )
  }
  return (
    <Section
      title="Is that not possible?"
      lead="The administrators can give you a role that needs none, or change the rule. Or you leave."
    >
      <div className={classes.ways}>
        <div>
          <AskAdministrators organizationId={organizationId} name={name} />
        </div>
        <div>
          <LeaveOrganization organizationId={organizationId} name={name} onLeft={() => setLeft(true)} />
        </div>
      </div>
    </Section>
  )
}
