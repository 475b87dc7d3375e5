import controls from '../design/controls.module.css'
import { DateField } from '../organizations/DateField.tsx'
import { MemberField } from '../organizations/members/MemberField.tsx'
import { SelectField } from '../organizations/SelectField.tsx'
import type { AuditFilter } from './audit-query.ts'
import { type OrganizationAct, organizationActs, organizationSentence } from './organization-sentences.ts'

type AuditFilterFieldsProps = { value: AuditFilter; onChange: (filter: AuditFilter) => void }

export function AuditFilterFields({ value, onChange }: AuditFilterFieldsProps) {
  return (
    <div className={controls.pair}>
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
      <DateField label="From" value={value.from} onChange={(from) => onChange({ ...value, from })} />
      <DateField label="Until" value={value.to} onChange={(to) => onChange({ ...value, to })} />
    </div>
  )
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
