import { useQuery } from '@tanstack/react-query'
import { Field } from '../../design/Field.tsx'
import { SelectField } from '../../organizations/SelectField.tsx'
import { useApplication } from '../current-application.ts'
import { GroupField } from '../groups/GroupField.tsx'
import { groupsQuery } from '../groups/groups-query.ts'
import classes from './people.module.css'
import { type PeopleFilter, tagsQuery } from './people-query.ts'

type PeopleFilterFieldsProps = { value: PeopleFilter; onChange: (filter: PeopleFilter) => void }

/** Whom to look for; a filter by what there is none of is not offered. */
export function PeopleFilterFields({ value, onChange }: PeopleFilterFieldsProps) {
  const { id } = useApplication()
  const { data: tags = [] } = useQuery(tagsQuery(id))
  const { data: groups = [] } = useQuery(groupsQuery(id))
  return (
    <div className={classes.filters}>
      <Field
        type="search"
        label="Find a person"
        placeholder="Name or e-mail"
        value={value.search}
        onChange={(event) => onChange({ ...value, search: event.currentTarget.value })}
      />
      <SelectField
        label="Who"
        value={value.state}
        onChange={(state) => onChange({ ...value, state: state as PeopleFilter['state'] })}
      >
        <option value="">Everybody</option>
        <option value="enabled">Whoever may sign in</option>
        <option value="disabled">Disabled</option>
      </SelectField>
      {groups.length > 0 && (
        <GroupField
          label="In the group"
          value={value.groupId}
          onChange={(groupId) => onChange({ ...value, groupId })}
          none="Any or none"
        />
      )}
      {tags.length > 0 && (
        <SelectField label="Tag" value={value.tag} onChange={(tag) => onChange({ ...value, tag })}>
          <option value="">Any or none</option>
          {tags.map(({ tag, users }) => (
            <option key={tag} value={tag}>
              {tag} ({users.toLocaleString('en-GB')})
            </option>
          ))}
        </SelectField>
      )}
    </div>
  )
}
