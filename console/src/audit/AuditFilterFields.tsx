import { useId } from 'react'
import controls from '../design/controls.module.css'
import { MemberField } from '../organizations/members/MemberField.tsx'
import classes from '../organizations/organizations.module.css'
import { SelectField } from '../organizations/SelectField.tsx'
import type { AuditFilter } from './audit-query.ts'
import { type OrganizationAct, organizationActs, organizationSentence } from './organization-sentences.ts'

type AuditFilterFieldsProps = { value: AuditFilter; onChange: (filter: AuditFilter) => void }

export function AuditFilterFields({ value, onChange }: AuditFilterFieldsProps) {
  const id = useId()
  return (
    <div className={classes.fields}>
      <MemberField
        label="Person"
        value={value.userId}
        nobody="Everybody"
        onChange={(userId) => onChange({ ...value, userId })}
      />
      <SelectField
        label="What"
        value={value.act}
        onChange={(act) => onChange({ ...value, act: act as OrganizationAct | '' })}
      >
        <option value="">Everything</option>
        {organizationActs.map((act) => (
          <option key={act} value={act}>
            {capital(organizationSentence(act))}
          </option>
        ))}
      </SelectField>
      {(['from', 'to'] as const).map((end) => (
        <div key={end}>
          <label className={controls.fieldLabel} htmlFor={`${id}-${end}`}>
            {end === 'from' ? 'From' : 'Until'}
          </label>
          <input
            id={`${id}-${end}`}
            type="date"
            className={`${controls.input} ${classes.date}`}
            value={value[end]}
            onChange={(event) => onChange({ ...value, [end]: event.currentTarget.value })}
          />
        </div>
      ))}
    </div>
  )
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
