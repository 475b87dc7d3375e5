import { useEffect, useState } from 'react'
import { useDeployment } from '../api/deployment.ts'
import { Action, LinkAction } from '../design/Action.tsx'
import { checkFilled, checkNewPassword } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { PasswordField } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusHeading } from '../design/page.ts'
import classes from '../sign-in/frame.module.css'
import { NewPasswordField } from '../sign-in/password/NewPasswordField.tsx'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'

type Proof = { password: string } | { newPassword: string }
type ConfirmElsewhereProps = { confirm: (proof: Proof) => Promise<void> }

/** The link was opened in another browser: whoever registered may not be whoever reads this mail. */
export function ConfirmElsewhere({ confirm }: ConfirmElsewhereProps) {
  const [choice, setChoice] = useState<'password' | 'new-password'>()
  useEffect(focusHeading, [])
  return (
    <SignedOutFrame
      title="Is this account yours?"
      lead="You registered in another browser or on another device. To be sure that nobody else did, choose how to go on."
    >
      {choice === undefined && (
        <div className={classes.choices}>
          <button type="button" className={classes.choice} onClick={() => setChoice('password')}>
            <strong>I know the password</strong>
            <span>I registered, and remember what I chose.</span>
          </button>
          <button type="button" className={classes.choice} onClick={() => setChoice('new-password')}>
            <strong>Choose a new password</strong>
            <span>I forgot it, or it was not me. Everything set before is dropped.</span>
          </button>
        </div>
      )}
      {choice === 'password' && <KnownPassword confirm={confirm} />}
      {choice === 'new-password' && <NewPassword confirm={confirm} />}
      {choice && (
        <p className={classes.below}>
          <LinkAction onClick={() => setChoice(choice === 'password' ? 'new-password' : 'password')}>
            {choice === 'password'
              ? 'Choose a new password instead'
              : 'Use the password from registration instead'}
          </LinkAction>
        </p>
      )}
    </SignedOutFrame>
  )
}

function KnownPassword({ confirm }: ConfirmElsewhereProps) {
  const { form, field, problem, busy } = useForm({
    initial: { password: '' },
    check: ({ password }) => ({ password: checkFilled(password, 'Enter the password that you chose.') }),
    submit: confirm,
  })
  return (
    <form {...form} className={controls.form}>
      <ProblemNotice problem={problem} />
      <PasswordField {...field('password')} label="Password" autoComplete="current-password" autoFocus />
      <Action type="submit" wide busy={busy}>
        Confirm my address
      </Action>
    </form>
  )
}

function NewPassword({ confirm }: ConfirmElsewhereProps) {
  const { deployment } = useDeployment()
  const { form, field, problem, busy } = useForm({
    initial: { newPassword: '' },
    check: ({ newPassword }) => ({ newPassword: checkNewPassword(newPassword, deployment?.passwordLimits) }),
    submit: confirm,
  })
  return (
    <form {...form} className={controls.form}>
      <ProblemNotice problem={problem} />
      <NewPasswordField {...field('newPassword')} label="New password" ownWords={[]} autoFocus />
      <Action type="submit" wide busy={busy}>
        Set password and confirm
      </Action>
    </form>
  )
}
