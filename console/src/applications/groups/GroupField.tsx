import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { SelectField } from '../../organizations/SelectField.tsx'
import { useApplication } from '../current-application.ts'
import { flat, indented, treeOf } from './group-tree.ts'
import { groupsQuery } from './groups-query.ts'

type GroupFieldProps = {
  label: string
  value: string
  onChange: (groupId: string) => void
  /** The first entry, which stands for no group. */
  none: string
  /** Groups that cannot be chosen. */
  without?: readonly string[]
  hint?: ReactNode
  error?: string | undefined
}

/** One of the groups, each below that in which it stands. */
export function GroupField({ label, value, onChange, none, without = [], hint, error }: GroupFieldProps) {
  const { id } = useApplication()
  const { data: groups = [] } = useQuery(groupsQuery(id))
  return (
    <SelectField label={label} value={value} onChange={onChange} hint={hint} error={error}>
      <option value="">{none}</option>
      {flat(treeOf(groups))
        .filter((group) => !without.includes(group.id))
        .map((group) => (
          <option key={group.id} value={group.id}>
            {indented(group)}
          </option>
        ))}
    </SelectField>
  )
}
