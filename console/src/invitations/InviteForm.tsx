import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, client } from '../api/client.ts'
import { useDeployment } from '../api/deployment.ts'
import { Action } from '../design/Action.tsx'
import { CopyAction } from '../design/CopyAction.tsx'
import { checkEmail } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { Field } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { Notice } from '../design/Notice.tsx'
import { useOrganization } from '../organizations/current-organization.ts'
import { organizationKey } from '../organizations/organization-query.ts'
import { Refusal } from '../organizations/Refusal.tsx'
import { RoleField } from '../organizations/roles/RoleField.tsx'
import { useGivableRoles } from '../organizations/roles/roles-query.ts'

export function InviteForm({ onInvited }: { onInvited: () => void }) {
  const { id: organizationId } = useOrganization()
  const roles = useGivableRoles()
  const queryClient = useQueryClient()
  const [sentTo, setSentTo] = useState<string>()
  const { form, field, values, set, problem, busy, reset } = useForm({
    initial: { email: '', role: 'viewer' },
    check: ({ email }) => ({ email: checkEmail(email) }),
    submit: async ({ email, role }) => {
      setSentTo(undefined)
      const sent = await call(() =>
        client.POST('/v1/organizations/{organizationId}/invitations', {
          params: { path: { organizationId } },
          body: { email: email.trim(), role },
        }),
      )
      await queryClient.invalidateQueries({ queryKey: organizationKey(organizationId) })
      onInvited()
      setSentTo(sent.email)
      reset({ email: '', role })
      form.ref.current?.querySelector('input')?.focus()
    },
  })
  return (
    <form {...form} className={controls.form}>
      {sentTo && <Sent email={sentTo} />}
      <Refusal problem={problem} />
      <div className={controls.pair}>
        <Field
          {...field('email')}
          label="E-mail"
          type="email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
        />
        <RoleField roles={roles} value={values.role} onChange={(role) => set('role', role)} />
      </div>
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          Send invitation
        </Action>
      </div>
    </form>
  )
}

/** The link is in the mail alone; what can be copied tells where to look. */
function Sent({ email }: { email: string }) {
  const { name } = useOrganization()
  const { deployment } = useDeployment()
  const base = deployment?.baseUrl ?? location.origin
  const hint = `I invited you to ${name}. Look for the mail to ${email}; if you have an account already, you can also answer at ${base}/account/organizations.`
  return (
    <Notice tone="good" role="status">
      <p>The invitation to {email} is on its way.</p>
      <p className={controls.actions}>
        <CopyAction text={hint}>Copy a hint for them</CopyAction>
      </p>
    </Notice>
  )
}
