import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Field } from '../../design/Field.tsx'
import { fullName } from '../../organizations/in-words.ts'
import { SelectField } from '../../organizations/SelectField.tsx'
import { useSettled } from '../../organizations/use-settled.ts'
import { useApplication } from '../current-application.ts'
import { everybody, peopleQuery } from './people-query.ts'

type PersonFieldProps = { label: string; value: string; onChange: (userId: string, name: string) => void }

/** One of the people; where there are many they are searched first. */
export function PersonField({ label, value, onChange }: PersonFieldProps) {
  const { id } = useApplication()
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const { data, hasNextPage } = useInfiniteQuery({
    ...peopleQuery(id, { ...everybody, search: settled }),
    placeholderData: keepPreviousData,
  })
  const people = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div>
      {(hasNextPage || search !== '') && (
        <Field
          type="search"
          label="Find a person"
          placeholder="Name or e-mail"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <SelectField
        label={label}
        value={value}
        onChange={(userId) => {
          const chosen = people.find((person) => person.id === userId)
          onChange(userId, chosen ? fullName(chosen) : '')
        }}
      >
        <option value="">Choose a person</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {fullName(person)} ({person.email})
          </option>
        ))}
      </SelectField>
    </div>
  )
}
