import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, client, wasCancelled } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { checkCode, checkEmail, normalCode } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { CodeField, Field } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusHeading } from '../design/page.ts'
import { LocalInboxLink } from '../sign-in/LocalInboxLink.tsx'
import { ManagedSection } from '../sign-in/sso/ManagedSection.tsx'
import { useManager } from '../sign-in/sso/use-manager.ts'
import { AccountPage, Badge, Loading, Section } from './AccountPage.tsx'
import classes from './page.module.css'
import { profileQuery } from './profile-query.ts'

export function EmailPage() {
  const { data: profile, error, refetch } = useQuery(profileQuery)
  const manager = useManager(profile?.managedBy?.organization)
  const [changedTo, setChangedTo] = useState<string>()
  const [isJustRequested, setJustRequested] = useState(false)
  return (
    <AccountPage title="E-mail" lead="The address that you sign in with, and where our messages go.">
      {changedTo && (
        <Notice tone="good" role="status">
          <p>Your address is now {changedTo}. The old one was told, and can undo this for 7 days.</p>
        </Notice>
      )}
      {profile ? (
        <>
          <Section title="Current address">
            <p className={classes.rowTitle}>
              {profile.email}
              {profile.emailVerifiedAt && <Badge tone="good">Confirmed</Badge>}
            </p>
          </Section>
          {profile.managedBy ? (
            <ManagedSection title="Change address">
              Your address comes from {manager.name}, which manages how you sign in. When it changes there, it
              changes here. {manager.Helpers} can change it.
            </ManagedSection>
          ) : profile.pendingEmail ? (
            <PendingChange
              email={profile.pendingEmail}
              isJustRequested={isJustRequested}
              onChanged={setChangedTo}
            />
          ) : (
            <RequestChange
              current={profile.email}
              onRequested={() => {
                setChangedTo(undefined)
                setJustRequested(true)
              }}
            />
          )}
        </>
      ) : (
        <Section>
          {error ? <ProblemNotice problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={3} />}
        </Section>
      )}
    </AccountPage>
  )
}

function RequestChange({ current, onRequested }: { current: string; onRequested: () => void }) {
  const queryClient = useQueryClient()
  const { form, field, problem, busy } = useForm({
    initial: { email: '' },
    check: ({ email }) => ({
      email: email.trim() === current ? 'This is your address already.' : checkEmail(email),
    }),
    submit: async ({ email }) => {
      await call(() => client.POST('/v1/account/email-change', { body: { email: email.trim() } }))
      onRequested()
      await queryClient.invalidateQueries({ queryKey: profileQuery.queryKey })
    },
  })
  return (
    <Section
      title="Change address"
      lead="We send a message to the new address. Nothing changes until you confirm it there."
    >
      <form {...form} className={controls.form} data-narrow>
        <ProblemNotice problem={problem} />
        <Field {...field('email')} label="New address" type="email" autoComplete="email" inputMode="email" />
        <div className={controls.actions}>
          <Action type="submit" busy={busy}>
            Send the message
          </Action>
        </div>
      </form>
    </Section>
  )
}

type PendingChangeProps = { email: string; isJustRequested: boolean; onChanged: (email: string) => void }

function PendingChange({ email, isJustRequested, onChanged }: PendingChangeProps) {
  const queryClient = useQueryClient()
  const { form, field, problem, busy } = useForm({
    initial: { code: '' },
    check: ({ code }) => ({ code: checkCode(code) }),
    submit: async ({ code }) => {
      const body = { code: normalCode(code) }
      const confirmed = await call(() => client.POST('/v1/account/email-change/confirm', { body }))
      onChanged(confirmed.email)
      await queryClient.invalidateQueries()
      focusHeading()
    },
  })
  const cancelling = useMutation({
    mutationFn: () => call(() => client.DELETE('/v1/account/email-change')),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: profileQuery.queryKey })
      focusHeading()
    },
  })
  const cancelProblem =
    cancelling.error && !wasCancelled(cancelling.error) ? asProblem(cancelling.error) : undefined
  return (
    <Section
      title="Confirm the new address"
      lead={
        <>
          We sent a message to <strong className={classes.address}>{email}</strong>. Open its link, or enter
          its code.
        </>
      }
    >
      <form {...form} className={controls.form} data-narrow>
        <ProblemNotice problem={problem ?? cancelProblem} />
        <CodeField {...field('code')} autoFocus={isJustRequested} />
        <div className={controls.actions}>
          <Action type="submit" busy={busy}>
            Confirm
          </Action>
          <Action look="quiet" busy={cancelling.isPending} onClick={() => cancelling.mutate()}>
            Cancel the change
          </Action>
        </div>
      </form>
      <LocalInboxLink />
    </Section>
  )
}
