import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge, Loading, Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { call, client } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import type { Role, Roles } from '../answers.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { useAct, useMay, useOrganization } from '../current-organization.ts'
import { Done } from '../Done.tsx'
import { count } from '../in-words.ts'
import { OrganizationPage } from '../OrganizationPage.tsx'
import { Refusal } from '../Refusal.tsx'
import { Row } from '../Row.tsx'
import { RoleEditor } from './RoleEditor.tsx'
import { RoleMatrix } from './RoleMatrix.tsx'
import { roleInWords } from './role-words.ts'
import { rolesQuery } from './roles-query.ts'

export function RolesPage() {
  const { id } = useOrganization()
  const { data: roles, error, refetch } = useQuery(rolesQuery(id))
  return (
    <OrganizationPage
      needs="roles.read"
      title="Roles"
      lead="What each role allows. A role counts from the moment it is given."
    >
      {roles ? (
        <>
          <OwnRoles roles={roles} />
          <Section title="The built-in roles">
            <dl className={page.facts}>
              {roles.items
                .filter(({ builtIn }) => builtIn)
                .map((role) => (
                  <div key={role.id}>
                    <dt>
                      <strong>{role.name}</strong> · {count(role.members, 'member')}
                    </dt>
                    <dd>{roleInWords(role)}</dd>
                  </div>
                ))}
            </dl>
          </Section>
          <RoleMatrix roles={roles} />
        </>
      ) : (
        <Section>
          {error ? <Refusal problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={6} />}
        </Section>
      )}
    </OrganizationPage>
  )
}

function OwnRoles({ roles }: { roles: Roles }) {
  const may = useMay()
  const [editing, setEditing] = useState<Role | 'new'>()
  const [done, setDone] = useState<string>()
  const custom = roles.items.filter(({ builtIn }) => !builtIn)
  const isManaged = may('roles.manage')
  function finish(message: string): void {
    setEditing(undefined)
    setDone(message)
  }
  return (
    <>
      <Done message={done} />
      <Section
        title="Roles of your own"
        lead="For what the built-in ones do not fit: a name and what it allows."
      >
        {custom.length === 0 && <p className={page.rowDetail}>None yet.</p>}
        {custom.length > 0 && (
          <ul className={page.rows}>
            {custom.map((role) => (
              <RoleRow
                key={role.id}
                role={role}
                isManaged={isManaged}
                onEdit={() => setEditing(role)}
                onDone={finish}
              />
            ))}
          </ul>
        )}
        {isManaged && !editing && (
          <div>
            <Action look="quiet" small onClick={() => setEditing('new')}>
              New role
            </Action>
          </div>
        )}
      </Section>
      {editing && (
        <RoleEditor
          key={editing === 'new' ? 'new' : editing.id}
          role={editing === 'new' ? undefined : editing}
          roles={roles}
          onDone={finish}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}

type RoleRowProps = {
  role: Role
  isManaged: boolean
  onEdit: () => void
  onDone: (message: string) => void
}

function RoleRow({ role, isManaged, onEdit, onDone }: RoleRowProps) {
  const { id } = useOrganization()
  const [isAsking, setAsking] = useState(false)
  const path = { organizationId: id, roleId: role.id }
  const deleting = useAct(
    () =>
      call(() => client.DELETE('/v1/organizations/{organizationId}/roles/{roleId}', { params: { path } })),
    () => onDone(`The role ${role.name} is deleted.`),
  )
  return (
    <>
      <Row
        name={role.name}
        title={
          <>
            {role.name}
            <Badge>{count(role.members, 'member')}</Badge>
          </>
        }
        actions={
          isManaged && (
            <>
              <Action look="quiet" small label={`Edit ${role.name}`} onClick={onEdit}>
                Edit
              </Action>
              <Action look="quiet" small label={`Delete ${role.name}`} onClick={() => setAsking(true)}>
                Delete
              </Action>
            </>
          )
        }
      >
        <p className={page.rowDetail}>{count(role.permissions.length, 'permission')}</p>
      </Row>
      {isAsking && (
        <ConfirmDialog
          title={`Delete the role ${role.name}?`}
          confirm="Delete"
          busy={deleting.busy}
          problem={deleting.problem}
          onConfirm={() => deleting.run()}
          onClose={() => {
            setAsking(false)
            deleting.forget()
          }}
        >
          <p>
            {role.members === 0
              ? 'No member holds it. '
              : `${count(role.members, 'member')} ${role.members === 1 ? 'holds' : 'hold'} it. `}
            A role that is still in use anywhere cannot be deleted.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}
