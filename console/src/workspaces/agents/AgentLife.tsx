import controls from '../../design/controls.module.css'
import { dayIn } from '../../design/days.ts'
import { dateAndTime } from '../../design/time.ts'
import { DateField } from '../../organizations/DateField.tsx'
import { Choice, FieldGroup } from '../../organizations/FieldGroup.tsx'
import { SelectField } from '../../organizations/SelectField.tsx'
import { spanInWords } from './agent-words.ts'
import type { AgentBody } from './agents-query.ts'

const dayMs = 86_400_000
const lifetimes = [900, 3600, 28_800, 86_400]
const ends = [7, 30, 90, 365]

/** How long a token lives; `end` is a number of days, a day of the calendar, or never. */
export type Life = {
  isShortLived: boolean
  lifetimeSeconds: number
  end: 'never' | 'day' | number
  day: string
}

export const usualLife: Life = { isShortLived: true, lifetimeSeconds: 3600, end: 'never', day: '' }

export function lifeBody(life: Life): Pick<AgentBody, 'lifetimeSeconds' | 'expiresAt'> {
  return {
    expiresAt: endOf(life),
    ...(life.isShortLived ? { lifetimeSeconds: life.lifetimeSeconds } : {}),
  }
}

function endOf({ end, day }: Life): string | null {
  if (end === 'never' || (end === 'day' && day === '')) return null
  if (end === 'day') return new Date(`${day}T23:59:59`).toISOString()
  return new Date(Date.now() + end * dayMs).toISOString()
}

type AgentLifeProps = { value: Life; onChange: (life: Life) => void; error: string | undefined }

export function AgentLife({ value, onChange, error }: AgentLifeProps) {
  return (
    <>
      <FieldGroup question="How long does a secret live?">
        <Choice
          group="life"
          label="Short, and the agent renews it"
          hint="A secret that leaks is soon worth nothing. The agent must call renewAgentToken in time."
          checked={value.isShortLived}
          onChoose={() => onChange({ ...value, isShortLived: true })}
        />
        <Choice
          group="life"
          label="As long as the token"
          hint="For programs that cannot keep a new secret by themselves."
          checked={!value.isShortLived}
          onChoose={() => onChange({ ...value, isShortLived: false })}
        />
      </FieldGroup>
      <div className={controls.pair}>
        {value.isShortLived && (
          <SelectField
            label="Each secret lives"
            value={String(value.lifetimeSeconds)}
            onChange={(seconds) => onChange({ ...value, lifetimeSeconds: Number(seconds) })}
          >
            {lifetimes.map((seconds) => (
              <option key={seconds} value={seconds}>
                {spanInWords(seconds)}
              </option>
            ))}
          </SelectField>
        )}
        <EndField value={value} onChange={onChange} error={error} />
      </div>
    </>
  )
}

function EndField({ value, onChange, error }: AgentLifeProps) {
  return (
    <>
      <SelectField
        label="The token ends after"
        value={String(value.end)}
        error={error}
        hint={endInWords(value)}
        onChange={(choice) =>
          onChange({ ...value, end: choice === 'never' || choice === 'day' ? choice : Number(choice) })
        }
      >
        <option value="never">No end</option>
        {ends.map((days) => (
          <option key={days} value={days}>
            {days === 365 ? 'One year' : `${days} days`}
          </option>
        ))}
        <option value="day">A day that I choose</option>
      </SelectField>
      {value.end === 'day' && (
        <DateField
          label="Last day"
          value={value.day}
          min={dayIn(0)}
          onChange={(day) => onChange({ ...value, day })}
        />
      )}
    </>
  )
}

function endInWords(life: Life): string | undefined {
  const end = endOf(life)
  if (end) return `It ends on ${dateAndTime(end)}, whatever the agent does.`
  return life.end === 'never' ? 'Until somebody revokes it.' : undefined
}
