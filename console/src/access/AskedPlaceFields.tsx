import { useOrganization } from '../organizations/current-organization.ts'
import type { Scope } from '../organizations/roles/scope-words.ts'
import { PlaceFields } from '../projects/PlaceFields.tsx'
import { type AskedPlace, isOwnedScope } from './asked-place.ts'
import { OwnedField } from './OwnedField.tsx'

type AskedPlaceFieldsProps = {
  scope: Scope
  value: AskedPlace
  onChange: (place: AskedPlace) => void
  error: string | undefined
}

/** Where it is asked about: nothing to choose for what counts in the whole organization. */
export function AskedPlaceFields({ scope, value, onChange, error }: AskedPlaceFieldsProps) {
  const { id: organizationId } = useOrganization()
  if (scope === 'organization') return null
  if (isOwnedScope(scope)) {
    return (
      <OwnedField
        kind={scope}
        value={value.owned}
        error={error}
        onChange={(owned) => onChange({ ...value, owned })}
      />
    )
  }
  return (
    <PlaceFields
      organizationId={organizationId}
      value={value.inProject}
      error={error}
      wholeProject={scope === 'workspace' ? 'Choose a workspace' : 'None in particular'}
      onChange={(inProject) => onChange({ ...value, inProject })}
    />
  )
}
