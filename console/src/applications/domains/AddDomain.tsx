import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { Refusal } from '../../organizations/Refusal.tsx'
import { useApplication, useRefreshHere } from '../current-application.ts'

export function AddDomain() {
  const { id: applicationId } = useApplication()
  const refresh = useRefreshHere()
  const { form, field, problem, busy, reset } = useForm({
    initial: { domain: '' },
    check: ({ domain }) => ({ domain: checkFilled(domain, 'Enter a domain that is yours.') }),
    submit: async ({ domain }) => {
      await call(() =>
        client.POST('/v1/applications/{applicationId}/experience/domains', {
          params: { path: { applicationId } },
          body: { domain: hostOf(domain) },
        }),
      )
      await refresh()
      reset({ domain: '' })
    },
  })
  return (
    <form {...form} className={controls.form} data-narrow>
      <Refusal problem={problem} />
      <Field
        {...field('domain')}
        label="Domain"
        description="The whole name at which the pages will be."
        placeholder="login.example.com"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          Add domain
        </Action>
      </div>
    </form>
  )
}

/** Whoever enters a whole address means its domain. */
function hostOf(typed: string): string {
  return typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/, '')
}
