import { dayIn, dayOf, startOfDay } from '../../design/days.ts'
import { DateField } from '../DateField.tsx'
import { Choice, FieldGroup } from '../FieldGroup.tsx'

type GraceFieldsProps = {
  /** A moment, null for at once, empty while no day is chosen yet. */
  value: string | null
  onChange: (value: string | null) => void
}

const usualDays = 14

/** From when the rule counts. */
export function GraceFields({ value, onChange }: GraceFieldsProps) {
  const isLater = value !== null
  return (
    <FieldGroup question="From when?">
      <Choice
        group="grace"
        label="At once"
        hint="Whoever lacks one is led through setting it up at the next visit here."
        checked={!isLater}
        onChoose={() => onChange(null)}
      />
      <Choice
        group="grace"
        label="From a day on"
        hint="Until then those who lack one are reminded by mail."
        checked={isLater}
        onChoose={() => onChange(startOfDay(dayIn(usualDays)))}
      />
      {isLater && (
        <DateField
          label="It counts from"
          short
          min={dayIn(1)}
          value={value === '' ? '' : dayOf(Date.parse(value))}
          onChange={(day) => onChange(day === '' ? '' : startOfDay(day))}
        />
      )}
    </FieldGroup>
  )
}

/** A day of this person's calendar, as a date field wants it. */
