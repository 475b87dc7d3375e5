import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { call, client, problemToShow } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import { checkFilled } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { Field } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import type { DeletionPlan } from './answers.ts'
import { useAct, useMay, useOrganization } from './current-organization.ts'
import { DeleteDialog } from './DeleteDialog.tsx'
import { count, listInWords } from './in-words.ts'
import { LeaveOrganization } from './mfa-requirement/LeaveOrganization.tsx'
import { OrganizationPage } from './OrganizationPage.tsx'
import { organizationKey, organizationQuery, organizationsQuery } from './organization-query.ts'
import classes from './organizations.module.css'
import { Refusal } from './Refusal.tsx'

export function SettingsPage() {
  const { id, name } = useOrganization()
  const may = useMay()
  const goAway = useGoAway()
  return (
    <OrganizationPage title="Settings">
      {may('organization.update') && (
        <Section title="Name" lead="Everybody in the organization sees it.">
          <Rename />
        </Section>
      )}
      <Section title="Danger zone">
        <div className={classes.danger}>
          <p>Leaving ends your own membership. The organization stays, and your account too.</p>
          <LeaveOrganization organizationId={id} name={name} onLeft={goAway} />
        </div>
        {may('organization.delete') && <DeleteOrganization />}
      </Section>
    </OrganizationPage>
  )
}

/** The organization is gone for this person: so is this page. */
function useGoAway(): () => void {
  const { id } = useOrganization()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await navigate({ to: '/account/organizations' })
    queryClient.removeQueries({ queryKey: organizationKey(id) })
    await queryClient.invalidateQueries({ queryKey: organizationsQuery.queryKey })
  }
}

function Rename() {
  const organization = useOrganization()
  const { id: organizationId, name: saved } = organization
  const queryClient = useQueryClient()
  const [isSaved, setSaved] = useState(false)
  const { form, field, values, problem, busy } = useForm({
    initial: { name: saved },
    check: ({ name }) => ({ name: checkFilled(name, 'Give the organization a name.') }),
    submit: async ({ name }) => {
      const body = { name: name.trim() }
      const path = { organizationId }
      await call(() => client.PATCH('/v1/organizations/{organizationId}', { params: { path }, body }))
      await queryClient.invalidateQueries({ queryKey: organizationQuery(organizationId).queryKey })
      await queryClient.invalidateQueries({ queryKey: organizationsQuery.queryKey })
      setSaved(true)
    },
  })
  return (
    <form {...form} className={controls.form} data-narrow onChange={() => setSaved(false)}>
      <Refusal problem={problem} />
      <Field {...field('name')} label="Name of the organization" autoComplete="off" maxLength={80} />
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          Rename
        </Action>
        <span role="status" className={page.saved}>
          {isSaved && values.name.trim() === saved && 'Saved'}
        </span>
      </div>
    </form>
  )
}

function DeleteOrganization() {
  const { id: organizationId, name: current } = useOrganization()
  const [isAsking, setAsking] = useState(false)
  const goAway = useGoAway()
  const path = { organizationId }
  const plan = useQuery({
    queryKey: ['organization-deletion-plan', organizationId],
    queryFn: () =>
      call(() => client.GET('/v1/organizations/{organizationId}/deletion-plan', { params: { path } })),
    enabled: isAsking,
    gcTime: 0,
  })
  const deleting = useAct(async (name: string) => {
    await call(() =>
      client.DELETE('/v1/organizations/{organizationId}', { params: { path }, body: { name } }),
    )
    await goAway()
  })
  return (
    <div className={classes.danger}>
      <p>Deleting the organization deletes its projects and ends every membership. There is no undo.</p>
      <div>
        <Action look="quiet" small onClick={() => setAsking(true)}>
          Delete organization
        </Action>
      </div>
      {isAsking && (
        <DeleteDialog
          what="organization"
          name={current}
          plan={plan.data && <Plan plan={plan.data} />}
          busy={deleting.busy}
          problem={deleting.problem ?? problemToShow(plan.error)}
          onConfirm={deleting.run}
          onClose={() => {
            setAsking(false)
            deleting.forget()
          }}
        />
      )}
    </div>
  )
}

function Plan({ plan: { dies, names } }: { plan: DeletionPlan }) {
  const parts = [
    dies.projects > 0 && `${count(dies.projects, 'project')}: ${namesOf(names.projects, dies.projects)}`,
    dies.workspaces > 0 && count(dies.workspaces, 'workspace'),
    dies.customRoles > 0 && count(dies.customRoles, 'role of its own', 'roles of its own'),
    dies.invitations > 0 && count(dies.invitations, 'open invitation'),
    `${count(dies.members, 'membership')}; the accounts stay`,
  ]
  return (
    <div>
      <p>With it die:</p>
      <ul className={classes.dies}>
        {parts.filter(Boolean).map((part) => (
          <li key={String(part)}>{part}</li>
        ))}
      </ul>
    </div>
  )
}

function namesOf(names: readonly string[], all: number): string {
  const more = all - names.length
  return listInWords(more > 0 ? [...names, `${more} more`] : names)
}
