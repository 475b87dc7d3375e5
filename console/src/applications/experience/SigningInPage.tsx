import { Section } from '../../account/AccountPage.tsx'
import { ApplicationPage } from '../ApplicationPage.tsx'
import { MethodsForm } from './MethodsForm.tsx'
import { PasswordLimitsForm } from './PasswordLimitsForm.tsx'
import { RegistrationForm } from './RegistrationForm.tsx'
import { ReturnAddresses, returnAddressesId } from './ReturnAddresses.tsx'
import { SessionLengthsForm } from './SessionLengthsForm.tsx'
import { WithExperience } from './WithExperience.tsx'

export function SigningInPage() {
  return (
    <ApplicationPage
      title="Signing in"
      needs="experience.manage"
      lead="Who may register, how people prove who they are, and for how long that counts."
    >
      <WithExperience>
        {(experience) => (
          <>
            <Section title="Registration">
              <RegistrationForm experience={experience} />
            </Section>
            <Section title="Ways to sign in">
              <MethodsForm experience={experience} />
            </Section>
            {experience.signInMethods.includes('password') && (
              <Section title="Passwords" lead="For passwords that are chosen from now on.">
                <PasswordLimitsForm experience={experience} />
              </Section>
            )}
            <Section title="Sessions" lead="When somebody has to sign in again. It counts at once, for all.">
              <SessionLengthsForm experience={experience} />
            </Section>
            <Section
              id={returnAddressesId}
              title="Return addresses"
              lead="Where your application may have people sent back to after they signed in, each exactly as written here."
            >
              <ReturnAddresses experience={experience} />
            </Section>
          </>
        )}
      </WithExperience>
    </ApplicationPage>
  )
}
