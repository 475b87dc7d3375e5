import { useEffect } from 'react'
import type { SsoNoticeAnswer } from '../../api/answers.ts'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { useForm } from '../../design/form.ts'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { focusHeading } from '../../design/page.ts'
import { continueSignIn } from '../continue-sign-in.ts'
import { navigate } from '../navigation.tsx'
import { SignedOutFrame } from '../SignedOutFrame.tsx'
import { changeInWords } from './changes-in-words.ts'
import classes from './sso.module.css'
import { useManager } from './use-manager.ts'

/** Before a company manages how an account signs in: what that changes, and what it leaves. */
export function SsoNotice({ notice }: { notice: SsoNoticeAnswer }) {
  const { connection, email, changes, token } = notice
  const organization = useManager(notice.organization)
  useEffect(focusHeading, [])
  const { form, problem, busy } = useForm({
    initial: {},
    submit: async () => {
      const body = { answer: token, accept: true }
      const answer = await call(() => client.POST('/v1/sign-in/sso/enter', { body }))
      // What was agreed to is not asked again.
      if (answer.next === 'done' || answer.next === 'second-factor') await continueSignIn(answer, email)
    },
  })
  function leaveItSo(): void {
    navigate(`/sign-in${location.search}`, { state: { email, message: 'sso-declined' }, replace: true })
  }
  return (
    <SignedOutFrame
      title={`${organization.name} will manage your sign-in`}
      lead={
        <p>
          You have an account with <strong>{email}</strong>, an address of {organization.name}. If you go on,
          you sign in to it through {connection.name}.
        </p>
      }
    >
      <form {...form} className={controls.form}>
        <ProblemNotice problem={problem} />
        <div className={classes.changes}>
          <h2 id="changes">What changes</h2>
          <ul aria-labelledby="changes">
            {changes.map((change) => (
              <li key={change}>{changeInWords(change, organization.name)}</li>
            ))}
            <li>You cannot delete the account yourself while {organization.name} manages it.</li>
          </ul>
        </div>
        <div className={classes.changes}>
          <h2 id="stays">What stays</h2>
          <ul aria-labelledby="stays">
            <li>Your profile, your API keys, what you own, and every organization that you belong to.</li>
            <li>
              Should {organization.name} let you go, the account stays yours: a mail lets you set a password.
            </li>
          </ul>
        </div>
        <Action type="submit" wide busy={busy}>
          Agree and continue
        </Action>
        <Action look="quiet" wide onClick={leaveItSo}>
          Cancel, change nothing
        </Action>
      </form>
    </SignedOutFrame>
  )
}
