import { useState } from 'react'
import { Section } from '../../account/AccountPage.tsx'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { CheckField } from '../../design/CheckField.tsx'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import type { Permission, Role, Roles } from '../answers.ts'
import { useAct, useOrganization } from '../current-organization.ts'
import { FieldGroup } from '../FieldGroup.tsx'
import { Refusal } from '../Refusal.tsx'
import { SelectField } from '../SelectField.tsx'
import classes from './role-editor.module.css'
import { scopes, scopeTitles } from './scope-words.ts'

/** What every role allows, so that nobody needs to choose it. */
const everyRole: Permission = 'organization.read'

type RoleEditorProps = {
  /** Absent for a new one. */
  role: Role | undefined
  roles: Roles
  onDone: (message: string) => void
  onClose: () => void
}

export function RoleEditor({ role, roles, onDone, onClose }: RoleEditorProps) {
  const organization = useOrganization()
  const [name, setName] = useState(role?.name ?? '')
  const [error, setError] = useState<string>()
  const [chosen, setChosen] = useState<ReadonlySet<Permission>>(new Set(role?.permissions))
  const own = new Set(roles.items.find(({ id }) => id === organization.role.id)?.permissions)
  const saving = useSaving(role, organization.id, onDone)
  const nameError =
    error ?? (saving.problem?.code === 'name-taken' ? 'There is a role of that name.' : undefined)

  function choose(permission: Permission, isChosen: boolean): void {
    const next = new Set(chosen)
    if (isChosen) next.add(permission)
    else next.delete(permission)
    setChosen(next)
  }

  function submit(): void {
    if (name.trim() === '') setError('Give the role a name.')
    else saving.run({ name: name.trim(), permissions: [...chosen] })
  }

  return (
    <Section
      title={role ? `Edit ${role.name}` : 'New role'}
      lead="Every role sees the organization itself. Nobody gives more than they have: only what you hold yourself is offered."
    >
      <form
        className={controls.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Refusal problem={nameError ? undefined : saving.problem} />
        <div className={controls.pair}>
          <Field
            label="Name of the role"
            value={name}
            error={nameError}
            autoComplete="off"
            maxLength={80}
            autoFocus
            onChange={(event) => {
              setName(event.currentTarget.value)
              setError(undefined)
              saving.forget()
            }}
          />
          {!role && (
            <StartFrom
              roles={roles}
              onChoose={(from) => setChosen(new Set(from.filter((permission) => own.has(permission))))}
            />
          )}
        </div>
        {scopes.map((scope) => (
          <FieldGroup key={scope} question={scopeTitles[scope]}>
            <div className={classes.permissions}>
              {roles.permissions
                .filter(({ name, scope: where }) => where === scope && own.has(name) && name !== everyRole)
                .map((permission) => (
                  <CheckField
                    key={permission.name}
                    label={permission.description.replace(/\.$/, '')}
                    checked={chosen.has(permission.name)}
                    onChange={(isChosen) => choose(permission.name, isChosen)}
                  />
                ))}
            </div>
          </FieldGroup>
        ))}
        <div className={controls.actions}>
          <Action type="submit" busy={saving.busy}>
            {role ? 'Save role' : 'Create role'}
          </Action>
          <Action look="quiet" onClick={onClose}>
            Cancel
          </Action>
        </div>
      </form>
    </Section>
  )
}

type StartFromProps = { roles: Roles; onChoose: (permissions: Permission[]) => void }

function StartFrom({ roles, onChoose }: StartFromProps) {
  const [from, setFrom] = useState('')
  return (
    <SelectField
      label="Start with what another role allows"
      value={from}
      onChange={(id) => {
        setFrom(id)
        onChoose(roles.items.find((role) => role.id === id)?.permissions ?? [])
      }}
    >
      <option value="">Nothing</option>
      {roles.items.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

function useSaving(role: Role | undefined, organizationId: string, onDone: (message: string) => void) {
  return useAct(
    (body: { name: string; permissions: Permission[] }) =>
      role
        ? call(() =>
            client.PATCH('/v1/organizations/{organizationId}/roles/{roleId}', {
              params: { path: { organizationId, roleId: role.id } },
              body,
            }),
          )
        : call(() =>
            client.POST('/v1/organizations/{organizationId}/roles', {
              params: { path: { organizationId } },
              body,
            }),
          ),
    (saved) => onDone(`The role ${saved.name} is saved. It counts at once.`),
  )
}
