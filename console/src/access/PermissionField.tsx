import type { Permission } from '../organizations/answers.ts'
import { scopes, scopeTitles } from '../organizations/roles/scope-words.ts'
import { SelectField } from '../organizations/SelectField.tsx'
import { permissionNames, permissionSentence, scopeOf } from './permission-words.ts'

type PermissionFieldProps = { value: Permission; onChange: (permission: Permission) => void }

export function PermissionField({ value, onChange }: PermissionFieldProps) {
  return (
    <SelectField
      label="May this person …"
      value={value}
      hint={`For programs: ${value}`}
      onChange={(next) => onChange(next as Permission)}
    >
      {scopes.map((scope) => (
        <optgroup key={scope} label={scopeTitles[scope]}>
          {permissionNames
            .filter((permission) => scopeOf(permission) === scope)
            .map((permission) => (
              <option key={permission} value={permission}>
                {permissionSentence(permission)}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  )
}
