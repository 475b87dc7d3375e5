import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { call, client } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { useForm } from '../design/form.ts'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusHeading } from '../design/page.ts'
import { useFragmentToken } from '../sign-in/fragment-token.ts'
import { AccountPage, Section } from './AccountPage.tsx'

/** From the mail to the new address. Opening it changes nothing; the button does. */
export function ConfirmEmailChangePage() {
  const token = useFragmentToken()
  const [changedTo, setChangedTo] = useState<string>()
  useEffect(() => {
    if (changedTo) focusHeading()
  }, [changedTo])
  return (
    <AccountPage title={changedTo ? 'Your address is changed' : 'Confirm your new address'}>
      <Section>
        {changedTo ? (
          <Notice tone="good" role="status">
            <p>Your address is now {changedTo}. The old one was told, and can undo this for 7 days.</p>
          </Notice>
        ) : token ? (
          <ConfirmByLink key={token} token={token} onChanged={setChangedTo} />
        ) : (
          <p>Open the link in the mail to your new address. It brings you here with all that is needed.</p>
        )}
        <p>
          <Link to="/account/email">Your e-mail settings</Link>
        </p>
      </Section>
    </AccountPage>
  )
}

function ConfirmByLink({ token, onChanged }: { token: string; onChanged: (email: string) => void }) {
  const queryClient = useQueryClient()
  const { form, problem, busy } = useForm({
    initial: {},
    submit: async () => {
      const { email } = await call(() => client.POST('/v1/account/email-change/confirm', { body: { token } }))
      onChanged(email)
      await queryClient.invalidateQueries()
    },
  })
  return (
    <form {...form} className={controls.form}>
      <ProblemNotice problem={problem} />
      <p>From now on you sign in with the new address, and our messages go there.</p>
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          Use the new address
        </Action>
      </div>
    </form>
  )
}
