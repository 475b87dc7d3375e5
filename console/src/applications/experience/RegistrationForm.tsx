import { useState } from 'react'
import { Choice, FieldGroup } from '../../organizations/FieldGroup.tsx'
import type { Experience } from '../answers.ts'
import { ChoiceError, SaveForm, useSaving } from './SaveForm.tsx'

const choices = [
  { value: 'open', label: 'Open', hint: 'Everybody with an e-mail address may register.' },
  { value: 'invitation', label: 'By invitation', hint: 'Only whom you invite under People comes in.' },
  { value: 'closed', label: 'Closed', hint: 'Nobody new. Who has an account keeps it.' },
] as const

export function RegistrationForm({ experience }: { experience: Experience }) {
  const saving = useSaving()
  const [registration, setRegistration] = useState(experience.registration)
  return (
    <SaveForm saving={saving} fields={['registration']} onSave={() => saving.save({ registration })}>
      <FieldGroup question="Who may register?">
        {choices.map(({ value, label, hint }) => (
          <Choice
            key={value}
            group="registration"
            label={label}
            hint={hint}
            checked={registration === value}
            onChoose={() => setRegistration(value)}
          />
        ))}
      </FieldGroup>
      <ChoiceError saving={saving} field="registration" />
    </SaveForm>
  )
}
