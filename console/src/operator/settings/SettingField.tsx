import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import selectClasses from '../../organizations/select-field.module.css'
import type { Setting } from '../answers.ts'
import { listOf } from './setting-values.ts'
import { optionName, valueAside } from './setting-words.ts'
import classes from './settings.module.css'

type SettingFieldProps = {
  /** Of the field, whose label stands beside it; that of a list is `<id>-label`. */
  id: string
  setting: Setting
  text: string
  error: string | undefined
  onChange: (text: string) => void
}

export function SettingField(props: SettingFieldProps) {
  const { id, setting, text, error, onChange } = props
  switch (setting.type) {
    case 'enum':
      return <ChoiceField {...props} />
    case 'enum-list':
      return <ListField {...props} />
    default:
      return (
        <Field
          id={id}
          name={setting.key}
          value={text}
          error={error}
          autoComplete="off"
          {...(setting.type === 'integer' ? { inputMode: 'numeric' as const } : {})}
          description={hintOf(setting, text)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
  }
}

function ChoiceField({ id, setting, text, error, onChange }: SettingFieldProps) {
  const { key, values = [], configured } = setting
  return (
    <div>
      <select
        id={id}
        name={key}
        className={`${controls.input} ${selectClasses.select}`}
        value={text}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {configured === null && <option value="">None</option>}
        {values.map((value) => (
          <option key={value} value={value}>
            {optionName(key, value)}
          </option>
        ))}
      </select>
      <FieldError id={id} error={error} />
    </div>
  )
}

function ListField({ id, setting, text, error, onChange }: SettingFieldProps) {
  const { key, values = [] } = setting
  const chosen = listOf(text)
  return (
    <fieldset className={classes.list} aria-labelledby={`${id}-label`} aria-describedby={`${id}-error`}>
      {values.map((value, index) => (
        <label key={value} className={controls.check}>
          <input
            type="checkbox"
            name={key}
            checked={chosen.includes(value)}
            // Where the focus goes when the list is refused.
            aria-invalid={(error !== undefined && index === 0) || undefined}
            // Kept in the order of the choices: what is checked and unchecked again is no change.
            onChange={({ currentTarget: { checked } }) =>
              onChange(values.filter((one) => (one === value ? checked : chosen.includes(one))).join(','))
            }
          />
          <span>{optionName(key, value)}</span>
        </label>
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  )
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return (
    <p id={`${id}-error`} className={controls.fieldError} hidden={!error}>
      {error}
    </p>
  )
}

function hintOf({ description, minimum, maximum }: Setting, text: string): string | undefined {
  const span = valueAside(description, text.trim())
  if (span) return `That is ${span}.`
  if (typeof minimum !== 'number') return undefined
  const least = minimum.toLocaleString('en-GB')
  return typeof maximum === 'number' ? `${least} to ${maximum.toLocaleString('en-GB')}` : `At least ${least}`
}
