import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Management } from '../api/answers.ts'
import { call, client } from '../api/client.ts'
import { useDeployment } from '../api/deployment.ts'
import { asProblem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { checkFilled, checkNewPassword } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { PasswordField, UsernameForManagers } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusHeading } from '../design/page.ts'
import { pageAddress } from '../experience/place.ts'
import { sessionQuery } from '../sessions/session-query.ts'
import { factorsQuery } from '../sign-in/factors-query.ts'
import { NewPasswordField } from '../sign-in/password/NewPasswordField.tsx'
import { SetPasswordForm } from '../sign-in/password/SetPasswordForm.tsx'
import { ManagedSection } from '../sign-in/sso/ManagedSection.tsx'
import { useManager } from '../sign-in/sso/use-manager.ts'
import { AccountPage, Loading, Section } from './AccountPage.tsx'
import { profileQuery } from './profile-query.ts'

export function PasswordPage() {
  const { data: factors, error, refetch } = useQuery(factorsQuery)
  const profile = useQuery(profileQuery)
  const failed = error ?? profile.error
  const retry = () => Promise.all([refetch(), profile.refetch()])
  const [message, setMessage] = useState<string>()
  function say(next: string): void {
    setMessage(next)
    // The form that was sent is gone with the password that was missing.
    requestAnimationFrame(() => document.activeElement === document.body && focusHeading())
  }
  return (
    <AccountPage
      title="Password"
      lead={profile.data?.managedBy ? undefined : 'A new password signs out every other device.'}
    >
      {message && (
        <Notice tone="good" role="status">
          <p>{message} All other devices are signed out.</p>
        </Notice>
      )}
      {factors && profile.data ? (
        profile.data.managedBy ? (
          <ManagedPassword management={profile.data.managedBy} />
        ) : factors.password ? (
          <Section>
            <PasswordForm
              onChanged={() => setMessage('Your password is changed.')}
              onTyping={() => setMessage(undefined)}
            />
          </Section>
        ) : (
          <Section
            title="Set a password"
            lead="This account has none yet. With one you get in with your address as well."
          >
            <SetPasswordForm onDone={() => say('Your password is set.')} />
          </Section>
        )
      ) : (
        <Section>
          {failed ? <ProblemNotice problem={asProblem(failed)} onRetry={retry} /> : <Loading lines={3} />}
        </Section>
      )}
    </AccountPage>
  )
}

function ManagedPassword({ management }: { management: Management }) {
  const { name } = useManager(management.organization)
  return (
    <ManagedSection title="No password here">
      {name} manages how you sign in: this account has no password to change. If you use one for{' '}
      {management.connectionName}, it is changed there.
    </ManagedSection>
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
      queryClient.setQueryData(sessionQuery.queryKey, session)
      // Devices and activity are others now; nothing of it is on this page.
      void queryClient.invalidateQueries()
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
        <a href={pageAddress('/forgot-password')}>Forgot it?</a>
      </div>
    </form>
  )
}
