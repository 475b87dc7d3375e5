import { useState } from 'react'
import type { DeletionPlan } from '../../api/answers.ts'
import { LinkAction } from '../../design/Action.tsx'
import { count } from '../../organizations/in-words.ts'
import { Section } from '../AccountPage.tsx'
import classes from './deletion.module.css'

type Dies = DeletionPlan['dies']
type Named = { id: string; name: string; people?: number }

const shownAtFirst = 8

/** Everything that goes with the account. */
export function Dying({ plan: { dies } }: { plan: DeletionPlan }) {
  const { applications, dashboards, apiKeys, people } = dies
  return (
    <Section title="What is deleted" lead="Your profile and address, your activity, and all of this.">
      <div className={classes.kinds}>
        {applications.total > 0 && (
          <Things
            title={`${count(applications.total, 'application')} of your own`}
            lead={
              people === 0
                ? 'With their Experiences.'
                : `With their Experiences and the ${count(people, 'person', 'people')} in them, who can no longer sign in.`
            }
            things={applications}
          />
        )}
        {dashboards.total > 0 && (
          <Things
            title={`${count(dashboards.total, 'dashboard')} of your own`}
            lead="The links that share them stop working."
            things={dashboards}
          />
        )}
        {apiKeys.total > 0 && (
          <Things
            title={count(apiKeys.total, 'API key')}
            lead="Programs that use them are refused at once."
            things={apiKeys}
          />
        )}
        <div>
          <h3>Ways to sign in</h3>
          <ul className={classes.plain}>
            {waysOf(dies).map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        </div>
        {dies.invitations > 0 && (
          <div>
            <h3>{count(dies.invitations, 'open invitation')}</h3>
            <p>Those you made: who was invited needs another one.</p>
          </div>
        )}
      </div>
    </Section>
  )
}

function waysOf(dies: Dies): string[] {
  return [
    ...(dies.password ? ['Your password'] : []),
    ...(dies.authenticatorApp ? ['Your authenticator app'] : []),
    ...(dies.passkeys > 0 ? [count(dies.passkeys, 'passkey')] : []),
    ...(dies.recoveryCodes > 0 ? [count(dies.recoveryCodes, 'recovery code')] : []),
    ...dies.links.map(({ name }) => `GitHub as ${name}`),
    `${count(dies.sessions, 'device')} signed in, this one too`,
  ]
}

type ThingsProps = { title: string; lead: string; things: { total: number; items: readonly Named[] } }

/** Some by name, all on request. */
function Things({ title, lead, things: { total, items } }: ThingsProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? items : items.slice(0, shownAtFirst)
  const more = items.length - shown.length
  return (
    <div>
      <h3>{title}</h3>
      <p>{lead}</p>
      <ul className={classes.names}>
        {shown.map(({ id, name, people }) => (
          <li key={id}>
            {name}
            {people !== undefined && people > 0 && (
              <span className={classes.people}>{count(people, 'person', 'people')}</span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <LinkAction onClick={() => setWhole(true)}>{`Show ${more} more`}</LinkAction>}
      {more === 0 && total > items.length && <p>{`And ${total - items.length} others.`}</p>}
    </div>
  )
}
