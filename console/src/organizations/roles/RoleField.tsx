import { SelectField } from '../SelectField.tsx'
import { roleInWords } from './role-words.ts'
import type { GivableRole } from './roles-query.ts'

type RoleFieldProps = {
  roles: readonly GivableRole[]
  value: string
  onChange: (roleId: string) => void
  label?: string
  error?: string | undefined
}

/** A role, and what it is good for, while choosing. */
export function RoleField({ roles, value, onChange, label = 'Role', error }: RoleFieldProps) {
  const chosen = roles.find(({ id }) => id === value)
  return (
    <SelectField
      label={label}
      value={value}
      onChange={onChange}
      error={error}
      hint={chosen && roleInWords(chosen)}
    >
      {!chosen && <option value={value}>Choose a role</option>}
      {roles.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
