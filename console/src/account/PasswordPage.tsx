import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, client } from '../api/client.ts'
import { useDeployment } from '../api/deployment.ts'
import { Action } from '../design/Action.tsx'
import { checkFilled, checkNewPassword } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { PasswordField, UsernameForManagers } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { sessionQuery } from '../sessions/session-query.ts'
import { NewPasswordField } from '../sign-in/password/NewPasswordField.tsx'
import { AccountPage, Section } from './AccountPage.tsx'

export function PasswordPage() {
  const [isChanged, setChanged] = useState(false)
  return (
    <AccountPage title="Password" lead="A new password signs out every other device.">
      {isChanged && (
        <Notice tone="good" role="status">
          <p>Your password is changed. All other devices are signed out.</p>
        </Notice>
      )}
      <Section>
        <PasswordForm onChanged={() => setChanged(true)} onTyping={() => setChanged(false)} />
      </Section>
    </AccountPage>
  )
}

const empty = { currentPassword: '', newPassword: '' }

function PasswordForm({ onChanged, onTyping }: { onChanged: () => void; onTyping: () => void }) {
  const queryClient = useQueryClient()
  const { deployment } = useDeployment()
  const user = useQuery(sessionQuery).data?.user
  const { form, field, problem, busy, reset } = useForm({
    initial: empty,
    check: (typed) => ({
      currentPassword: checkFilled(typed.currentPassword, 'Enter your current password.'),
      newPassword: checkNewPassword(typed.newPassword, deployment?.passwordLimits),
    }),
    submit: async (body) => {
      const { session } = await call(() => client.POST('/v1/account/password', { body }))
      queryClient.clear()
      queryClient.setQueryData(sessionQuery.queryKey, session)
      reset(empty)
      onChanged()
    },
  })
  return (
    <form {...form} className={controls.form} data-narrow onChange={onTyping}>
      <ProblemNotice problem={problem} />
      {user && <UsernameForManagers email={user.email} />}
      <PasswordField {...field('currentPassword')} label="Current password" autoComplete="current-password" />
      <NewPasswordField
        {...field('newPassword')}
        label="New password"
        ownWords={user ? [user.firstName, user.lastName, ...user.email.split(/[@.]/)] : []}
      />
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          Change password
        </Action>
        <a href="/forgot-password">Forgot it?</a>
      </div>
    </form>
  )
}
