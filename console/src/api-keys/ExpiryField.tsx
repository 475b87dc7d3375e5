import { useDeployment } from '../api/deployment.ts'
import { dayIn } from '../design/days.ts'
import { dateAndTime } from '../design/time.ts'
import { DateField } from '../organizations/DateField.tsx'
import { SelectField } from '../organizations/SelectField.tsx'

const dayMs = 86_400_000
const hourMs = 3_600_000

const spans = {
  week: { days: 7, label: '7 days' },
  month: { days: 30, label: '30 days' },
  quarter: { days: 90, label: '90 days' },
  year: { days: 365, label: 'One year' },
} as const

type Span = keyof typeof spans

/** How the end was chosen; `day` is a day of this person's calendar. */
export type Expiry = { choice: Span | 'day' | 'as-is' | 'never'; day: string }

export const usualExpiry: Expiry = { choice: 'quarter', day: '' }

/** The moment that is meant; null for no end, undefined where there is nothing to send. */
export function readExpiry({ choice, day }: Expiry, now = Date.now()): string | null | undefined {
  if (choice === 'as-is') return undefined
  if (choice === 'never') return null
  // The last moment of the day that was chosen.
  if (choice === 'day') return day === '' ? undefined : new Date(`${day}T23:59:59`).toISOString()
  // To the full hour before: a clock that is a little ahead must not go beyond what the server allows.
  return new Date(Math.floor((now + spans[choice].days * dayMs) / hourMs) * hourMs).toISOString()
}

type ExpiryFieldProps = {
  value: Expiry
  onChange: (expiry: Expiry) => void
  /** When the key that is being changed ends; absent for a new one. */
  current?: string | null | undefined
  error?: string | undefined
}

export function ExpiryField({ value, onChange, current, error }: ExpiryFieldProps) {
  const end = readExpiry(value)
  const longest = useDeployment().deployment?.apiKeyMaxDays ?? spans.year.days
  return (
    <>
      <SelectField
        label="Ends after"
        value={value.choice}
        error={error}
        hint={end && `It ends on ${dateAndTime(end)}. You are mailed before that.`}
        onChange={(choice) => onChange({ ...value, choice: choice as Expiry['choice'] })}
      >
        {current !== undefined && (
          <option value="as-is">{current ? `As it is: ${dateAndTime(current)}` : 'As it is: no end'}</option>
        )}
        {Object.entries(spans).map(([span, { days, label }]) =>
          longest === 0 || days <= longest || span === value.choice ? (
            <option key={span} value={span}>
              {label}
            </option>
          ) : null,
        )}
        {longest === 0 && <option value="never">Never: until it is revoked</option>}
        <option value="day">A day that I choose</option>
      </SelectField>
      {value.choice === 'day' && (
        <DateField
          label="Last day"
          value={value.day}
          min={dayIn(1)}
          onChange={(day) => onChange({ ...value, day })}
          short
        />
      )}
    </>
  )
}
