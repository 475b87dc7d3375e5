import { useInfiniteQuery } from '@tanstack/react-query'
import { applicationsQuery } from '../applications/applications-query.ts'
import { dashboardsQuery } from '../dashboards/dashboards-query.ts'
import { useOrganization } from '../organizations/current-organization.ts'
import { SelectField } from '../organizations/SelectField.tsx'
import { useEveryItem } from '../organizations/use-every-item.ts'
import { type AskedPlace, type OwnedScope, withArticle } from './asked-place.ts'

const labels: Record<OwnedScope, string> = { application: 'Application', dashboard: 'Dashboard' }

type OwnedFieldProps = {
  kind: OwnedScope
  value: AskedPlace['owned']
  onChange: (owned: AskedPlace['owned']) => void
  error: string | undefined
}

/** One of the organization's applications or dashboards. */
export function OwnedField({ kind, value, onChange, error }: OwnedFieldProps) {
  const items = useOwned(kind)
  return (
    <SelectField
      label={labels[kind]}
      value={value.id}
      error={error}
      hint={items?.length === 0 && `There is no ${kind} that you may see.`}
      onChange={(id) => onChange({ id, name: items?.find((item) => item.id === id)?.name ?? '' })}
    >
      <option value="">Choose {withArticle[kind]}</option>
      {items?.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

/** Of this kind, what this person may see. */
function useOwned(kind: OwnedScope): { id: string; name: string }[] | undefined {
  const { id } = useOrganization()
  const applications = useEveryItem(
    useInfiniteQuery({ ...applicationsQuery(id), enabled: kind === 'application' }),
  )
  const dashboards = useEveryItem(useInfiniteQuery({ ...dashboardsQuery(id), enabled: kind === 'dashboard' }))
  return kind === 'application' ? applications : dashboards
}
