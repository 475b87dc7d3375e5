import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Field } from '../../design/Field.tsx'
import { useMay, useOrganization } from '../current-organization.ts'
import { fullName } from '../in-words.ts'
import { SelectField } from '../SelectField.tsx'
import { useSettled } from '../use-settled.ts'
import { membersQuery } from './members-query.ts'

type MemberFieldProps = {
  label: string
  value: string
  onChange: (userId: string, name: string) => void
  /** The first entry, which stands for no particular member. */
  nobody: string
}

/** One of the members; in a large organization they are searched first. */
export function MemberField({ label, value, onChange, nobody }: MemberFieldProps) {
  const { id, counts } = useOrganization()
  const may = useMay()
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const { data, hasNextPage } = useInfiniteQuery({
    ...membersQuery(id, settled),
    enabled: may('members.read'),
    placeholderData: keepPreviousData,
  })
  const members = data?.pages.flatMap(({ items }) => items) ?? []
  function choose(userId: string): void {
    const chosen = members.find(({ user }) => user.id === userId)
    onChange(userId, chosen ? fullName(chosen.user) : '')
  }
  const isLarge = counts.members > members.length || hasNextPage || search !== ''
  return (
    <div>
      {isLarge && may('members.read') && (
        <Field
          type="search"
          label={`Find: ${label.toLowerCase()}`}
          placeholder="Name or e-mail"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <SelectField label={label} value={value} onChange={choose}>
        <option value="">{nobody}</option>
        {members.map(({ user }) => (
          <option key={user.id} value={user.id}>
            {fullName(user)} ({user.email})
          </option>
        ))}
      </SelectField>
    </div>
  )
}
