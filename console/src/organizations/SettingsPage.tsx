import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { call, client, problemToShow } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import { checkFilled } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { Field } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import type { DeletionPlan } from './answers.ts'
import { useAct, useMay, useOrganization } from './current-organization.ts'
import { DangerAct } from './DangerAct.tsx'
import { Deletion } from './Deletion.tsx'
import { count, listInWords } from './in-words.ts'
import { LeaveOrganization } from './mfa-requirement/LeaveOrganization.tsx'
import { OrganizationPage } from './OrganizationPage.tsx'
import { organizationKey, organizationQuery, organizationsQuery } from './organization-query.ts'
import { Refusal } from './Refusal.tsx'
import classes from './settings.module.css'

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
        <DangerAct warning="Leaving ends your own membership. The organization stays, and your account too.">
          <LeaveOrganization organizationId={id} name={name} onLeft={goAway} />
        </DangerAct>
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
  const goAway = useGoAway()
  const path = { organizationId }
  const deleting = useAct(async (name: string) => {
    await call(() =>
      client.DELETE('/v1/organizations/{organizationId}', { params: { path }, body: { name } }),
    )
    await goAway()
  })
  return (
    <Deletion
      what="organization"
      name={current}
      warning="Deleting the organization deletes its projects and ends every membership. There is no undo."
      plan={<Plan path={path} />}
      act={deleting}
    />
  )
}

function Plan({ path }: { path: { organizationId: string } }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['organization-deletion-plan', path.organizationId],
    queryFn: () =>
      call(() => client.GET('/v1/organizations/{organizationId}/deletion-plan', { params: { path } })),
    gcTime: 0,
  })
  if (error) return <Refusal problem={problemToShow(error)} onRetry={refetch} />
  if (!data) return <Loading lines={3} />
  return (
    <div>
      <p>With it die:</p>
      <ul className={classes.dies}>
        {whatDies(data).map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </div>
  )
}

function whatDies({ dies, names }: DeletionPlan): string[] {
  return [
    dies.projects > 0 && `${count(dies.projects, 'project')}: ${namesOf(names.projects, dies.projects)}`,
    dies.workspaces > 0 && count(dies.workspaces, 'workspace'),
    dies.customRoles > 0 && count(dies.customRoles, 'role of its own', 'roles of its own'),
    dies.invitations > 0 && count(dies.invitations, 'open invitation'),
    `${count(dies.members, 'membership')}; the accounts stay`,
  ].filter((part) => part !== false)
}

function namesOf(names: readonly string[], all: number): string {
  const more = all - names.length
  return listInWords(more > 0 ? [...names, `${more} more`] : names)
}
