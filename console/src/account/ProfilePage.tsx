import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Profile } from '../api/answers.ts'
import { call, client } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { checkFilled } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { Field } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { dateAndTime } from '../design/time.ts'
import { sessionQuery } from '../sessions/session-query.ts'
import { ManagedSection } from '../sign-in/sso/ManagedSection.tsx'
import { useManager } from '../sign-in/sso/use-manager.ts'
import { AccountPage, Loading, Section } from './AccountPage.tsx'
import classes from './page.module.css'
import { profileQuery } from './profile-query.ts'

export function ProfilePage() {
  const { data: profile, error, refetch } = useQuery(profileQuery)
  const manager = useManager(profile?.managedBy?.organization)
  return (
    <AccountPage title="Profile" lead="Your name and how to reach you.">
      {profile ? (
        <>
          <Section>
            <ProfileForm profile={profile} />
          </Section>
          <Section title="Account">
            <Facts profile={profile} />
          </Section>
          {profile.managedBy && (
            <ManagedSection title="Deleting the account">
              {manager.name} manages this account, so you cannot delete it yourself. {manager.Helpers} can let
              it go; from then on you can.
            </ManagedSection>
          )}
        </>
      ) : (
        <Section>
          {error ? <ProblemNotice problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={6} />}
        </Section>
      )}
    </AccountPage>
  )
}

function ProfileForm({ profile }: { profile: Profile }) {
  const queryClient = useQueryClient()
  const [isSaved, setSaved] = useState(false)
  const saved = valuesOf(profile)
  const { form, field, values, problem, busy, reset } = useForm({
    initial: saved,
    check: (typed) => ({
      firstName: checkFilled(typed.firstName, 'Enter your first name.'),
      lastName: checkFilled(typed.lastName, 'Enter your last name.'),
    }),
    submit: async (typed) => {
      const body = { ...typed, phone: typed.phone.trim() || null, company: typed.company.trim() || null }
      const updated = await call(() => client.PATCH('/v1/account/profile', { body }))
      queryClient.setQueryData(profileQuery.queryKey, updated)
      queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
      reset(valuesOf(updated))
      setSaved(true)
    },
  })
  const isDirty = Object.entries(saved).some(([name, value]) => values[name as keyof typeof saved] !== value)
  function undo(): void {
    reset(saved)
    // The button that was pressed is about to go.
    form.ref.current?.querySelector('input')?.focus()
  }
  return (
    <form {...form} className={controls.form} onChange={() => setSaved(false)}>
      <ProblemNotice problem={problem} />
      <div className={controls.pair}>
        <Field {...field('firstName')} label="First name" autoComplete="given-name" />
        <Field {...field('lastName')} label="Last name" autoComplete="family-name" />
        <Field {...field('phone')} label="Phone" optional type="tel" autoComplete="tel" />
        <Field {...field('company')} label="Company" optional autoComplete="organization" />
      </div>
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          Save
        </Action>
        {isDirty && (
          <Action look="quiet" onClick={undo}>
            Undo changes
          </Action>
        )}
        <span role="status" className={classes.saved}>
          {isSaved && !isDirty && 'Saved'}
        </span>
      </div>
    </form>
  )
}

function valuesOf(profile: Profile) {
  const { firstName, lastName, phone, company } = profile
  return { firstName, lastName, phone: phone ?? '', company: company ?? '' }
}

function Facts({ profile }: { profile: Profile }) {
  return (
    <dl className={classes.facts}>
      <div>
        <dt>E-mail</dt>
        <dd>{profile.email}</dd>
      </div>
      <div>
        <dt>Created</dt>
        <dd>{dateAndTime(profile.createdAt)}</dd>
      </div>
    </dl>
  )
}
