import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loading, Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { call, client } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import { checkEmail, checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import type { Billing } from '../answers.ts'
import { useAct, useMay, useOrganization } from '../current-organization.ts'
import { Download } from '../Download.tsx'
import { OrganizationPage } from '../OrganizationPage.tsx'
import { organizationKey } from '../organization-query.ts'
import { Refusal } from '../Refusal.tsx'
import table from '../table.module.css'
import { WideTable } from '../WideTable.tsx'
import classes from './billing.module.css'

export function BillingPage() {
  const { id: organizationId } = useOrganization()
  const path = { organizationId }
  const { data, error, refetch } = useQuery({
    queryKey: [...organizationKey(organizationId), 'billing'],
    queryFn: () => call(() => client.GET('/v1/organizations/{organizationId}/billing', { params: { path } })),
  })
  return (
    <OrganizationPage
      needs="billing.read"
      title="Billing"
      lead="Plan, usage and what is kept for bookkeeping."
    >
      {data ? (
        <>
          <Section title={`Plan: ${data.plan.name}`}>
            <Usage billing={data} />
          </Section>
          <Section title="Billing contact" lead="Whom to write to about bills.">
            <Contact contact={data.contact} />
          </Section>
          <Section title="Monthly statements" lead="What was in use when each month ended.">
            <Statements statements={data.statements} />
          </Section>
        </>
      ) : (
        <Section>
          {error ? <Refusal problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={6} />}
        </Section>
      )}
    </OrganizationPage>
  )
}

const meters = {
  members: 'Seats',
  projects: 'Projects',
  workspaces: 'Workspaces',
  applications: 'Applications',
  experienceUsers: 'People of applications',
} as const satisfies Record<keyof Billing['usage'], string>

function amount(number: number): string {
  return number.toLocaleString('en-GB')
}

const meterNames = Object.keys(meters) as (keyof typeof meters)[]

function Usage({ billing: { usage, limits } }: { billing: Billing }) {
  return (
    <div className={classes.usage}>
      {meterNames.map((meter) => {
        const used = usage[meter]
        const limit = limits[meter]
        return (
          <div key={meter}>
            <p>
              <strong>{meters[meter]}</strong>
              <span className={page.rowDetail}>
                {limit === null ? `${amount(used)}, no limit` : `${amount(used)} of ${amount(limit)}`}
                {limit !== null && used >= limit && (
                  <span className={classes.full}> · the plan allows no more</span>
                )}
              </span>
            </p>
            {limit !== null && (
              <progress
                className={classes.bar}
                max={Math.max(limit, 1)}
                value={Math.min(used, limit)}
                data-full={used >= limit || undefined}
                aria-label={`${meters[meter]}: ${used} of ${limit}`}
              />
            )}
          </div>
        )
      })}
      <p className={page.rowDetail}>A larger plan is given by the people who run this service.</p>
    </div>
  )
}

function Contact({ contact }: { contact: Billing['contact'] }) {
  const may = useMay()
  const [isEditing, setEditing] = useState(false)
  if (isEditing) return <ContactForm contact={contact} onClose={() => setEditing(false)} />
  return (
    <>
      {contact ? (
        <p>
          {contact.name}
          <br />
          <span className={page.rowDetail}>{contact.email}</span>
        </p>
      ) : (
        <p className={page.rowDetail}>Nobody is named yet.</p>
      )}
      {may('billing.manage') && (
        <div>
          <Action look="quiet" small onClick={() => setEditing(true)}>
            {contact ? 'Change contact' : 'Name a contact'}
          </Action>
        </div>
      )}
    </>
  )
}

function ContactForm({ contact, onClose }: { contact: Billing['contact']; onClose: () => void }) {
  const { id: organizationId } = useOrganization()
  const path = { organizationId }
  const saving = useAct(
    (next: Billing['contact']) =>
      call(() =>
        client.PATCH('/v1/organizations/{organizationId}/billing', {
          params: { path },
          body: { contact: next },
        }),
      ),
    onClose,
  )
  const { form, field } = useForm({
    initial: { name: contact?.name ?? '', email: contact?.email ?? '' },
    check: ({ name, email }) => ({
      name: checkFilled(name, 'Enter the name of a person or a department.'),
      email: checkEmail(email),
    }),
    submit: async ({ name, email }) => saving.run({ name: name.trim(), email: email.trim() }),
  })
  return (
    <form {...form} className={controls.form}>
      <Refusal problem={saving.problem} />
      <div className={controls.pair}>
        <Field {...field('name')} label="Name" autoComplete="off" autoFocus />
        <Field {...field('email')} label="E-mail" type="email" inputMode="email" autoComplete="off" />
      </div>
      <div className={controls.actions}>
        <Action type="submit" busy={saving.busy}>
          Save contact
        </Action>
        {contact && (
          <Action look="quiet" busy={saving.busy} onClick={() => saving.run(null)}>
            Remove contact
          </Action>
        )}
        <Action look="quiet" onClick={onClose}>
          Cancel
        </Action>
      </div>
    </form>
  )
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

function Statements({ statements }: { statements: Billing['statements'] }) {
  const { id } = useOrganization()
  if (statements.length === 0) {
    return <p className={page.rowDetail}>The first one is made when this month is over.</p>
  }
  return (
    <>
      <WideTable label="Statements">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col">Plan</th>
              {meterNames.map((meter) => (
                <th key={meter} scope="col" data-number>
                  {meters[meter]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {statements.map((statement) => (
              <tr key={statement.id}>
                <th scope="row">{month.format(new Date(`${statement.month}-01`))}</th>
                <td>{statement.plan.name}</td>
                {meterNames.map((meter) => (
                  <td key={meter} data-number>
                    {amount(statement.usage[meter])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <div>
        <Download href={`/v1/organizations/${id}/billing/statements?format=csv`}>Download as CSV</Download>
      </div>
    </>
  )
}
