import { type ReactNode, useState } from 'react'
import { Section } from '../../account/AccountPage.tsx'
import { Action } from '../../design/Action.tsx'
import { sinceInWords } from '../../design/time.ts'
import { Done } from '../Done.tsx'
import link from '../link-button.module.css'
import { ConnectionWarnings } from './ConnectionWarnings.tsx'
import type { Connection } from './connection-query.ts'
import { namesTitle } from './connection-words.ts'
import { DeleteConnection } from './DeleteConnection.tsx'
import { Domains } from './Domains.tsx'
import { enforcementInWords, fallbackInWords } from './enforcement-words.ts'
import { MappingForm } from './MappingForm.tsx'
import { OurValues } from './OurValues.tsx'
import { People } from './People.tsx'
import { Facts, ProviderFacts } from './ProviderFacts.tsx'
import { ProviderForm, type ProviderFormProps } from './ProviderForm.tsx'
import { SsoLink } from './SsoLink.tsx'
import { SwitchOff } from './SwitchOff.tsx'
import { SwitchOn } from './SwitchOn.tsx'
import classes from './sso.module.css'
import { TestSignIn } from './TestSignIn.tsx'
import { useRefresh } from './use-refresh.ts'

/** A connection that has been on: what it says, what to see to, and how to change it. */
export function RunningConnection({ connection }: { connection: Connection }) {
  const isOn = connection.state === 'on'
  return (
    <>
      <ConnectionWarnings connection={connection} />
      {isOn ? (
        <Requirement connection={connection} />
      ) : (
        <Section
          title="It is off"
          lead="Nobody comes in through it. Whoever did so keeps the account, but cannot sign in until it is on again."
        >
          {connection.missing.length > 0 ? (
            <p>Before it can be switched on: {whatIsMissing(connection)}.</p>
          ) : (
            <SwitchOn connection={connection} />
          )}
        </Section>
      )}
      <Section title="People" lead="Who has come in through it, in the order in which they came.">
        <People connection={connection} />
      </Section>
      <Section
        id="domains"
        title="Domains"
        lead="The provider speaks for addresses of these, and for no others."
      >
        <Domains connection={connection} isFirst={false} />
      </Section>
      <Changeable
        title="Identity provider"
        connection={connection}
        facts={<ProviderFacts connection={connection} />}
        Form={ProviderForm}
      />
      <Changeable
        title={namesTitle(connection)}
        connection={connection}
        facts={<MappingFacts connection={connection} />}
        Form={MappingForm}
      />
      <Section
        id="test"
        title="Test"
        lead="See what the provider says of you; nothing of your account changes."
      >
        <TestSignIn connection={connection} />
      </Section>
      <Section title="Our values" lead="What your provider knows of us.">
        <OurValues connection={connection} />
      </Section>
      <Section title="Danger zone">
        {isOn && <SwitchOff connection={connection} />}
        <DeleteConnection connection={connection} />
      </Section>
    </>
  )
}

function Requirement({ connection }: { connection: Connection }) {
  const { enforcement, lastSignInAt } = connection
  const fallback = enforcement.stage === 'none' ? undefined : fallbackInWords(enforcement)
  return (
    <Section title="Whether it is required">
      <p>
        {enforcementInWords(connection)} {fallback}{' '}
        {lastSignInAt
          ? `Somebody came in through it ${sinceInWords(lastSignInAt)}.`
          : 'Nobody has come in through it yet.'}
      </p>
      <div>
        <SsoLink page="enforcement" connectionId={connection.id} className={link.button}>
          {enforcement.stage === 'none' ? 'Require single sign-on' : 'Change the requirement'}
        </SsoLink>
      </div>
    </Section>
  )
}

type ChangeableProps = {
  title: string
  connection: Connection
  facts: ReactNode
  Form: (props: ProviderFormProps) => ReactNode
}

/** Facts that turn into their form. */
function Changeable({ title, connection, facts, Form }: ChangeableProps) {
  const [isOpen, setOpen] = useState(false)
  const [done, setDone] = useState<string>()
  const refresh = useRefresh()
  return (
    <Section title={title}>
      <Done message={done} />
      {isOpen ? (
        <Form
          connection={connection}
          onSaved={async () => {
            await refresh()
            setOpen(false)
            setDone('Saved. Sign in for a test before you rely on it.')
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <>
          {facts}
          <div>
            <Action
              look="quiet"
              small
              label={`Change: ${title}`}
              onClick={() => {
                setDone(undefined)
                setOpen(true)
              }}
            >
              Change
            </Action>
          </div>
        </>
      )}
    </Section>
  )
}

function MappingFacts({ connection }: { connection: Connection }) {
  const { mapping, defaultRole, organizationId } = connection
  const ofMembers = (label: string, value: string): [string, string][] =>
    organizationId ? [[label, value]] : []
  return (
    <>
      <Facts
        facts={[
          ...ofMembers('Role of newcomers', defaultRole.name),
          ['E-mail address', mapping.email],
          ['First name', mapping.firstName],
          ['Last name', mapping.lastName],
          ...ofMembers('Groups', mapping.groups ?? 'Not looked at'),
        ]}
      />
      {mapping.roles.length > 0 && (
        <ul className={classes.groupRoles} aria-label="Roles by group">
          {mapping.roles.map(({ group, role }) => (
            <li key={group}>
              <code className={classes.mono}>{group}</code> → {role.name}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const missingInWords = {
  provider: 'tell us about your provider',
  'proven-domain': 'prove a domain',
  test: 'sign in for a test',
} as const

function whatIsMissing({ missing }: Connection): string {
  return missing.map((each) => missingInWords[each]).join(', ')
}
