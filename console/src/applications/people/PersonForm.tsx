import { useState } from 'react'
import page from '../../account/page.module.css'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { Refusal } from '../../organizations/Refusal.tsx'
import type { ExperienceUser } from '../answers.ts'
import { useApplication, useRefreshHere } from '../current-application.ts'
import { atField } from './InvitePerson.tsx'
import { tagsIn } from './tags.ts'

export function PersonForm({ person }: { person: ExperienceUser }) {
  const { id: applicationId } = useApplication()
  const refresh = useRefreshHere()
  const [isSaved, setSaved] = useState(false)
  const { form, field, problem, busy, reset } = useForm({
    initial: valuesOf(person),
    check: ({ firstName, lastName }) => ({
      firstName: checkFilled(firstName, 'Enter the first name.'),
      lastName: checkFilled(lastName, 'Enter the last name.'),
    }),
    submit: async ({ firstName, lastName, phone, company, tags }) => {
      const body = {
        firstName: firstName.trim(),
        lastName: lastName.trim(),
        phone: phone.trim() || null,
        company: company.trim() || null,
        tags: tagsIn(tags),
      }
      const changed = await call(() =>
        client.PATCH('/v1/applications/{applicationId}/experience/users/{userId}', {
          params: { path: { applicationId, userId: person.id } },
          body,
        }),
      ).catch(atField)
      await refresh()
      reset(valuesOf(changed))
      setSaved(true)
    },
  })
  return (
    <form {...form} className={controls.form} onChange={() => setSaved(false)}>
      <Refusal problem={problem} />
      <div className={controls.pair}>
        <Field {...field('firstName')} label="First name" autoComplete="off" maxLength={100} />
        <Field {...field('lastName')} label="Last name" autoComplete="off" maxLength={100} />
        <Field {...field('phone')} label="Phone" optional type="tel" autoComplete="off" maxLength={40} />
        <Field {...field('company')} label="Company" optional autoComplete="off" maxLength={120} />
        <Field {...field('tags')} label="Tags" optional description="Between commas." autoComplete="off" />
      </div>
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          Save
        </Action>
        <span role="status" className={page.saved}>
          {isSaved && 'Saved'}
        </span>
      </div>
    </form>
  )
}

function valuesOf({ firstName, lastName, phone, company, tags }: ExperienceUser) {
  return { firstName, lastName, phone: phone ?? '', company: company ?? '', tags: tags.join(', ') }
}
