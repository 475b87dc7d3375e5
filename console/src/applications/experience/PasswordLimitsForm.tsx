import { useState } from 'react'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import type { Experience } from '../answers.ts'
import { SaveForm, useSaving } from './SaveForm.tsx'

export function PasswordLimitsForm({ experience }: { experience: Experience }) {
  const saving = useSaving()
  const [shortest, setShortest] = useState(String(experience.passwordMinLength))
  const [longest, setLongest] = useState(String(experience.passwordMaxLength))
  return (
    <SaveForm
      saving={saving}
      fields={['passwordMinLength', 'passwordMaxLength']}
      onSave={() => saving.save({ passwordMinLength: Number(shortest), passwordMaxLength: Number(longest) })}
    >
      <div className={controls.pair}>
        <Field
          label="At least"
          description="Characters, 8 to 64. Length counts for more than symbols."
          inputMode="numeric"
          maxLength={3}
          value={shortest}
          error={saving.errorAt('passwordMinLength')}
          onChange={(event) => setShortest(event.currentTarget.value)}
        />
        <Field
          label="At most"
          description="Characters, 64 to 256."
          inputMode="numeric"
          maxLength={3}
          value={longest}
          error={saving.errorAt('passwordMaxLength')}
          onChange={(event) => setLongest(event.currentTarget.value)}
        />
      </div>
    </SaveForm>
  )
}
