import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { AccountPage, Badge, Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { call, client } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { checkFilled } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { Field } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import { MyInvitations } from '../invitations/MyInvitations.tsx'
import type { OrganizationItem } from './answers.ts'
import { organizationsQuery } from './organization-query.ts'
import { Row } from './Row.tsx'

export function OrganizationsPage() {
  const { data: organizations, error, refetch } = useQuery(organizationsQuery)
  return (
    <AccountPage
      title="Organizations"
      lead="Where you belong. One account, and in each organization a role of its own."
    >
      <MyInvitations />
      <Section title="Your organizations">
        {!organizations &&
          (error ? <ProblemNotice problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={4} />)}
        {organizations?.length === 0 && (
          <p className={page.empty}>
            You belong to no organization yet. Found one below, or ask to be invited to one.
          </p>
        )}
        {organizations && organizations.length > 0 && (
          <ul className={page.rows}>
            {organizations.map((item) => (
              <OrganizationRow key={item.id} item={item} />
            ))}
          </ul>
        )}
      </Section>
      <Section
        title="Found an organization"
        lead="For a company, a team or a customer. You become its owner and can invite others."
      >
        <CreateOrganization />
      </Section>
    </AccountPage>
  )
}

function OrganizationRow({ item }: { item: OrganizationItem }) {
  return (
    <Row
      name={item.name}
      title={
        <>
          <Link to="/organizations/$organizationId/overview" params={{ organizationId: item.id }}>
            {item.name}
          </Link>
          <Badge>{item.role.name}</Badge>
          {item.blocked && <Badge tone="warn">Needs a second factor</Badge>}
        </>
      }
    >
      <p className={page.rowDetail}>
        <time dateTime={item.memberSince} title={dateAndTime(item.memberSince)}>
          joined {sinceInWords(item.memberSince)}
        </time>
      </p>
    </Row>
  )
}

function CreateOrganization() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { form, field, problem, busy } = useForm({
    initial: { name: '' },
    check: ({ name }) => ({ name: checkFilled(name, 'Give the organization a name.') }),
    submit: async ({ name }) => {
      const body = { name: name.trim() }
      const { id } = await call(() => client.POST('/v1/organizations', { body }))
      await queryClient.invalidateQueries({ queryKey: organizationsQuery.queryKey })
      await navigate({ to: '/organizations/$organizationId/overview', params: { organizationId: id } })
    },
  })
  return (
    <form {...form} className={controls.form} data-narrow>
      <ProblemNotice problem={problem} />
      <Field {...field('name')} label="Name" autoComplete="organization" maxLength={80} />
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          Found organization
        </Action>
      </div>
    </form>
  )
}
