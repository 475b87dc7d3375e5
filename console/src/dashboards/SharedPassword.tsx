import { call, client } from '../api/client.ts'
import { asProblem, Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { checkFilled } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { PasswordField } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'

type SharedPasswordProps = { token: string; onRight: (password: string) => void }

/** Asks for the password of a link, which came another way than the link. */
export function SharedPassword({ token, onRight }: SharedPasswordProps) {
  const { form, field, problem, busy } = useForm({
    initial: { password: '' },
    check: ({ password }) => ({ password: checkFilled(password, 'Enter the password.') }),
    submit: async ({ password }) => {
      await call(() => client.POST('/v1/shared-dashboards', { body: { token, password } })).catch(
        (error: unknown) => {
          throw atPassword(asProblem(error))
        },
      )
      onRight(password)
    },
  })
  return (
    <SignedOutFrame
      title="This dashboard has a password"
      lead="Ask whoever sent you the link for it. It is not the password of an account."
    >
      <form {...form} className={controls.form}>
        <ProblemNotice problem={problem} />
        <PasswordField {...field('password')} label="Password" autoComplete="current-password" />
        <Action type="submit" wide busy={busy}>
          Show the dashboard
        </Action>
      </form>
    </SignedOutFrame>
  )
}

/** A wrong password is a matter of its field. */
function atPassword(problem: Problem): Problem {
  if (problem.code !== 'link-password-required') return problem
  const message = 'It is not this one. Check how it was written.'
  return new Problem(problem.status, {
    code: problem.code,
    errors: [{ path: 'password', code: 'wrong', message }],
  })
}
