import { roleInWords } from '../organizations/roles/role-words.ts'
import { SelectField } from '../organizations/SelectField.tsx'
import type { RoleLimit } from './cap-draft.ts'
import { builtInRoles, roleNames } from './key-words.ts'

type RoleLimitFieldProps = {
  label: string
  value: RoleLimit
  onChange: (role: RoleLimit) => void
  /** Without the words on what the role is good for. */
  isShort?: boolean
}

/** The highest role with which a key acts, or none: then it is the owner's own. */
export function RoleLimitField({ label, value, onChange, isShort }: RoleLimitFieldProps) {
  const hint = value
    ? `${roleInWords({ id: value })} Less, where your own role is less.`
    : 'With the role that you have when it is used.'
  return (
    <SelectField
      label={label}
      value={value}
      hint={isShort ? undefined : hint}
      onChange={(role) => onChange(role as RoleLimit)}
    >
      <option value="">No limit: my own role</option>
      {builtInRoles.map((role) => (
        <option key={role} value={role}>
          {roleNames[role]}
        </option>
      ))}
    </SelectField>
  )
}
