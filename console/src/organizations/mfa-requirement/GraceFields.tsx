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
        onChoose={() => onChange(startOfDay(dayOf(Date.now() + usualDays * 86_400_000)))}
      />
      {isLater && (
        <DateField
          label="It counts from"
          short
          min={dayOf(Date.now() + 86_400_000)}
          value={value === '' ? '' : dayOf(Date.parse(value))}
          onChange={(day) => onChange(startOfDay(day))}
        />
      )}
    </FieldGroup>
  )
}

/** A day of this person's calendar, as a date field wants it. */
function dayOf(at: number): string {
  const local = new Date(at)
  const parts = [local.getFullYear(), local.getMonth() + 1, local.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

function startOfDay(day: string): string {
  return day === '' ? '' : new Date(`${day}T00:00`).toISOString()
}
