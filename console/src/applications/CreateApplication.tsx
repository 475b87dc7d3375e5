import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call, client } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { checkFilled } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { Field } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { Refusal } from '../organizations/Refusal.tsx'
import { applicationsQuery } from './applications-query.ts'

/** One field, and on to its page: everything else can be changed there. */
export function CreateApplication({ organizationId }: { organizationId: string | null }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { form, field, problem, busy } = useForm({
    initial: { name: '' },
    check: ({ name }) => ({ name: checkFilled(name, 'Give the application a name.') }),
    submit: async ({ name }) => {
      const body = { organizationId, name: name.trim() }
      const { id: applicationId } = await call(() => client.POST('/v1/applications', { body })).catch(atName)
      await queryClient.invalidateQueries({ queryKey: applicationsQuery(organizationId).queryKey })
      await navigate({ to: '/applications/$applicationId/overview', params: { applicationId } })
    },
  })
  return (
    <form {...form} className={controls.form} data-narrow>
      <Refusal problem={problem} />
      <Field
        {...field('name')}
        label="Name of the application"
        placeholder="Customer portal"
        autoComplete="off"
        maxLength={80}
      />
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          Create application
        </Action>
      </div>
    </form>
  )
}

/** A name that is taken is told at its field. */
function atName(error: unknown): never {
  if (!(error instanceof Problem) || error.code !== 'name-taken') throw error
  const message = 'There is an application of that name. Choose another.'
  throw new Problem(error.status, { code: error.code, errors: [{ path: 'name', code: error.code, message }] })
}
