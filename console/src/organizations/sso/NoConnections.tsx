import { IconCheck } from '@tabler/icons-react'
import { Section } from '../../account/AccountPage.tsx'
import link from '../link-button.module.css'
import { useSsoPlace } from './place.ts'
import { SsoLink } from './SsoLink.tsx'
import classes from './sso.module.css'

const gains = (isDeployment: boolean) => [
  'Whoever types a company address on the sign-in page is led to your own sign-in: Entra ID, Okta, Google Workspace, Keycloak, or any other that speaks OpenID Connect or SAML 2.0.',
  isDeployment
    ? 'New colleagues have an account from their first sign-in on. Into organizations they are invited, as everybody is.'
    : 'New colleagues have an account from their first sign-in on, with the role that you choose.',
  'Whoever is switched off there does not get in here any more.',
]

const changes = [
  'An account that exists already is asked first. From then on the company sign-in is its only way in: its password, second factors, passkeys and GitHub connection are removed, and its address follows the company’s.',
  'People with addresses of other domains notice nothing.',
  'Whoever is let go keeps the account with its other memberships, and gets a mail to set a password.',
]

/** What it is good for and what it changes, before anything is begun. */
export function NoConnections() {
  const { isDeployment } = useSsoPlace()
  return (
    <>
      <Section title="What it does">
        <Points texts={gains(isDeployment)} />
      </Section>
      <Section title="What changes for people">
        <Points texts={changes} />
      </Section>
      <Section
        title="What you need"
        lead="About twenty minutes. Nothing changes for anybody before you switch it on at the end."
      >
        <p>
          You need access to the administration of your identity provider, and somebody who can add a TXT
          record to the domain of your addresses. You can stop at any step and go on later.
        </p>
        <div>
          <SsoLink page="new" className={link.button} data-primary>
            Set up single sign-on
          </SsoLink>
        </div>
      </Section>
    </>
  )
}

function Points({ texts }: { texts: readonly string[] }) {
  return (
    <ul className={classes.points}>
      {texts.map((text) => (
        <li key={text}>
          <IconCheck size={18} stroke={2} aria-hidden="true" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}
