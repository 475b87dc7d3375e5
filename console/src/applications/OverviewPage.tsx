import { IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { use } from 'react'
import { Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { asProblem } from '../api/problem.ts'
import { CopyAction } from '../design/CopyAction.tsx'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import { CurrentOrganization } from '../organizations/current-organization.ts'
import button from '../organizations/link-button.module.css'
import { Refusal } from '../organizations/Refusal.tsx'
import { ApplicationPage } from './ApplicationPage.tsx'
import classes from './applications.module.css'
import { experienceQuery } from './applications-query.ts'
import { Counts } from './Counts.tsx'
import { useApplication, useMayHere } from './current-application.ts'
import { LastSignIns } from './LastSignIns.tsx'

export function OverviewPage() {
  const { name, description, createdAt } = useApplication()
  const organization = use(CurrentOrganization)
  const may = useMayHere()
  const owner = organization ? `Belongs to ${organization.name}` : 'In your personal space'
  return (
    <ApplicationPage
      title={name}
      lead={
        <>
          {description && (
            <>
              {description}
              <br />
            </>
          )}
          {owner}, since {dateAndTime(createdAt)}.
        </>
      }
    >
      <Address />
      {may('experience-users.read') && (
        <>
          <Counts />
          <LastSignIns />
        </>
      )}
      <WhatIsNext />
    </ApplicationPage>
  )
}

/** Where its people sign in. */
function Address() {
  const { id } = useApplication()
  const { data: experience, error, refetch } = useQuery(experienceQuery(id))
  return (
    <Section title="Where its people sign in" lead="Register, sign in, recover and look after an account.">
      {error && <Refusal problem={asProblem(error)} onRetry={refetch} />}
      {!experience && !error && <Loading lines={1} />}
      {experience && (
        <div className={classes.address}>
          <code>{experience.address}</code>
          <span className={classes.buttons}>
            <CopyAction text={experience.address} label="Copy the address">
              Copy
            </CopyAction>
            <a
              href={`${experience.address}/sign-in`}
              target="_blank"
              rel="noopener"
              className={button.button}
              aria-label="Open the sign-in page in a new tab"
            >
              Open
              <IconExternalLink size={16} stroke={1.8} aria-hidden="true" />
            </a>
          </span>
        </div>
      )}
    </Section>
  )
}

const registrations = {
  open: 'Everybody may register.',
  invitation: 'Only whom you invite comes in.',
  closed: 'Nobody new comes in.',
} as const

/** What was set up, and where to go on. */
function WhatIsNext() {
  const { id: applicationId, updatedAt } = useApplication()
  const may = useMayHere()
  const { data: experience } = useQuery(experienceQuery(applicationId))
  if (!experience) return null
  const params = { applicationId }
  const isConnected = experience.returnAddresses.length > 0
  return (
    <Section title="How it is set up">
      <dl className={page.facts}>
        <div>
          <dt>Registration</dt>
          <dd>
            {registrations[experience.registration]}
            {may('experience.manage') && (
              <Link to="/applications/$applicationId/sign-in" params={params}>
                Change
              </Link>
            )}
          </dd>
        </div>
        <div>
          <dt>Look</dt>
          <dd>
            {experience.name}, {experience.accent}, {experience.logo ? 'with a logo' : 'no logo yet'}
            {may('experience.manage') && (
              <Link to="/applications/$applicationId/look" params={params}>
                Change
              </Link>
            )}
          </dd>
        </div>
        <div>
          <dt>Your own code</dt>
          <dd>
            {isConnected ? 'May send people here and get them back.' : 'Not connected yet.'}
            <Link to="/applications/$applicationId/use" params={params}>
              {isConnected ? 'See how' : 'Connect it'}
            </Link>
          </dd>
        </div>
        <div>
          <dt>Changed</dt>
          <dd>{sinceInWords(latest(experience.updatedAt, updatedAt))}</dd>
        </div>
      </dl>
    </Section>
  )
}

function latest(one: string, other: string): string {
  return one > other ? one : other
}
