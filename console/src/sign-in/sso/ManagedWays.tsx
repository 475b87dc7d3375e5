import { Badge, Section } from '../../account/AccountPage.tsx'
import classes from '../../account/page.module.css'
import type { Management } from '../../api/answers.ts'
import { useDeployment } from '../../api/deployment.ts'
import { ManagedSection } from './ManagedSection.tsx'
import { useManager } from './use-manager.ts'

/** The ways to sign in of somebody whom an organization signs in: one, and what is in the place of all others. */
export function ManagedWays({ management }: { management: Management }) {
  const { deployment } = useDeployment()
  const { organization, connectionName } = management
  const { name, Helpers } = useManager(organization)
  // Of the deployment it is the provider that keeps what a company keeps elsewhere.
  const keeper = organization.id === null ? connectionName : name
  return (
    <>
      <Section
        title="Company sign-in"
        lead={`${name} manages how you sign in. Whatever you are asked for there proves that it is you.`}
      >
        <p className={classes.rowTitle}>
          <Badge tone="good">Your way in</Badge>
          {connectionName}
        </p>
        <p className={classes.rowDetail}>
          Lost your way in there? {Helpers} can help. Should {name} let you go, this account stays yours: a
          mail then lets you set a password, and all of this page is yours again.
        </p>
      </Section>
      <ManagedSection id="passkeys" title="Passkeys and security keys">
        {keeper} signs you in, so passkeys of your own open nothing here. A key that you use at{' '}
        {connectionName} is kept there.
      </ManagedSection>
      <ManagedSection id="totp" title="Authenticator app">
        Whether a second factor is asked for is up to {keeper}; it is set up there.
      </ManagedSection>
      <ManagedSection id="recovery-codes" title="Recovery codes">
        They belong to a second factor of your own, and {keeper} keeps those. {Helpers} can help instead.
      </ManagedSection>
      <ManagedSection title="Password">
        There is none to set or to change: {keeper} keeps your password, if you have one there.
      </ManagedSection>
      {deployment?.signInMethods.includes('github') && (
        <ManagedSection id="github" title="GitHub">
          GitHub cannot be connected while {name} manages how you sign in.
        </ManagedSection>
      )}
    </>
  )
}
