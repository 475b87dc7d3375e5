import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { permissionSentence } from '../access/permission-words.ts'
import { Section } from '../account/AccountPage.tsx'
import { useDeployment } from '../api/deployment.ts'
import { CopyAction } from '../design/CopyAction.tsx'
import { CopyValues } from '../organizations/sso/CopyValues.tsx'
import { ApplicationPage } from './ApplicationPage.tsx'
import classes from './applications.module.css'
import { experienceQuery } from './applications-query.ts'
import { useApplication, useMayHere } from './current-application.ts'
import { returnAddressesId } from './experience/ReturnAddresses.tsx'
import { WithExperience } from './experience/WithExperience.tsx'
import { accessSnippet, sendingSnippet, takingSnippet } from './snippets.ts'

/** How the application that somebody builds meets the one that is here. */
export function UsePage() {
  return (
    <ApplicationPage
      title="Use it in your code"
      lead="People sign in on the pages here and come back to you; your back end keeps one token and asks."
    >
      <WithExperience>
        {(experience) => (
          <>
            <Section title="What names it">
              <CopyValues
                values={[
                  { label: 'Application', value: experience.applicationId },
                  { label: 'Sign-in pages', value: experience.address },
                ]}
              />
            </Section>
            <Prepare isReady={experience.returnAddresses.length > 0} />
            <Steps />
          </>
        )}
      </WithExperience>
    </ApplicationPage>
  )
}

function Prepare({ isReady }: { isReady: boolean }) {
  const { id: applicationId } = useApplication()
  const may = useMayHere()
  return (
    <Section title="Once, before you begin">
      <ol className={classes.steps}>
        <li>
          {isReady ? 'A return address is registered. ' : 'Register the address to which people come back. '}
          {may('experience.manage') && (
            <Link
              to="/applications/$applicationId/sign-in"
              hash={returnAddressesId}
              params={{ applicationId }}
            >
              Return addresses
            </Link>
          )}
        </li>
        <li>
          Make an API key for your back end alone that may {permissionSentence('experience-users.check')} (
          <code>experience-users.check</code>). <Link to="/account/api-keys/new">New API key</Link>
        </li>
      </ol>
    </Section>
  )
}

function Steps() {
  const { id: applicationId } = useApplication()
  const { data: experience } = useQuery(experienceQuery(applicationId))
  const { deployment } = useDeployment()
  if (!experience) return null
  const facts = {
    applicationId,
    address: experience.address,
    returnTo: experience.returnAddresses[0] ?? 'https://app.example.com/signed-in',
    baseUrl: deployment?.baseUrl ?? location.origin,
  }
  return (
    <>
      <Snippet title="1. Send people to sign in" code={sendingSnippet(facts)}>
        With the browser. <code>state</code> comes back unchanged: keep it in a cookie and compare.
      </Snippet>
      <Snippet title="2. Take them back" code={takingSnippet(facts)}>
        At the return address. The code is good once, for a minute; the token is all that you keep.
      </Snippet>
      <Snippet title="3. Ask on each request" code={accessSnippet(facts)}>
        Whoever was signed out, disabled or taken out of the group is refused at once.
      </Snippet>
      <Section title="All of it, running">
        <p>
          <code>examples/experience</code> in the source of this service is a small application with a page
          for everybody, one for whoever is signed in, and one for a group.
        </p>
      </Section>
    </>
  )
}

function Snippet({ title, code, children }: { title: string; code: string; children: ReactNode }) {
  return (
    <Section title={title} lead={children}>
      <div className={classes.snippet}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable with the keyboard */}
        <section className={classes.code} tabIndex={0} aria-label={`Code: ${title}`}>
          <pre>
            <code>{code}</code>
          </pre>
        </section>
        <div>
          <CopyAction text={code} label={`Copy the code: ${title}`}>
            Copy
          </CopyAction>
        </div>
      </div>
    </Section>
  )
}
