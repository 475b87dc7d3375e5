import { ApplicationPage } from '../ApplicationPage.tsx'
import { LookForm } from './LookForm.tsx'
import { WithExperience } from './WithExperience.tsx'

export function LookPage() {
  return (
    <ApplicationPage
      title="Look"
      needs="experience.manage"
      lead="What people see when they register and sign in, and in the mails they get."
    >
      <WithExperience>
        {(experience) => <LookForm key={experience.id} experience={experience} />}
      </WithExperience>
    </ApplicationPage>
  )
}
