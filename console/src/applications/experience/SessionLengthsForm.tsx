import { useState } from 'react'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { SelectField } from '../../organizations/SelectField.tsx'
import type { Experience } from '../answers.ts'
import { type Length, lengthOf, secondsOf, type Unit, units, withoutSeconds } from './durations.ts'
import classes from './look.module.css'
import { SaveForm, useSaving } from './SaveForm.tsx'

export function SessionLengthsForm({ experience }: { experience: Experience }) {
  const saving = useSaving()
  const [longest, setLongest] = useState(() => lengthOf(experience.sessionTtl))
  const [idle, setIdle] = useState(() => lengthOf(experience.sessionIdle))
  return (
    <SaveForm
      saving={saving}
      fields={['sessionTtl', 'sessionIdle']}
      onSave={() => saving.save({ sessionTtl: secondsOf(longest), sessionIdle: secondsOf(idle) })}
    >
      <LengthField
        label="At the latest after"
        value={longest}
        onChange={setLongest}
        error={withoutSeconds(saving.errorAt('sessionTtl'))}
      />
      <LengthField
        label="When unused for"
        value={idle}
        onChange={setIdle}
        error={withoutSeconds(saving.errorAt('sessionIdle'))}
      />
    </SaveForm>
  )
}

type LengthFieldProps = {
  label: string
  value: Length
  onChange: (length: Length) => void
  error: string | undefined
}

function LengthField({ label, value, onChange, error }: LengthFieldProps) {
  return (
    <div className={classes.length}>
      <Field
        label={label}
        inputMode="numeric"
        maxLength={5}
        value={value.number}
        error={error}
        onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
      />
      <SelectField
        label={
          <>
            Unit<span className={controls.unseen}>: {label.toLowerCase()}</span>
          </>
        }
        value={value.unit}
        onChange={(unit) => onChange({ ...value, unit: unit as Unit })}
      >
        {units.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
