import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call, client, reactWith } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import { checkFilled } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { Dialog } from '../design/Dialog.tsx'
import { PasswordField, UsernameForManagers } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { leaveForSignIn } from './leave.ts'
import { sessionQuery } from './session-query.ts'

type Question = { promise: Promise<boolean>; answer: (isProven: boolean) => void }

/**
 * Asks for the password when any call needs a fresh proof; the call then goes on by itself.
 * Calls that meet the same refusal together share one question.
 */
export function FreshProof() {
  const queryClient = useQueryClient()
  const [question, setQuestion] = useState<Question>()
  useEffect(() => {
    let open: Question | undefined
    function ask(): Promise<boolean> {
      if (open) return open.promise
      const { promise, resolve } = Promise.withResolvers<boolean>()
      open = {
        promise,
        answer: (isProven) => {
          open = undefined
          setQuestion(undefined)
          resolve(isProven)
        },
      }
      setQuestion(open)
      return promise
    }
    reactWith({ proveFresh: ask, signedOut: () => leaveForSignIn(queryClient) })
    return () => reactWith({})
  }, [queryClient])
  return question ? <FreshProofDialog answer={question.answer} /> : null
}

function FreshProofDialog({ answer }: { answer: (isProven: boolean) => void }) {
  const queryClient = useQueryClient()
  const email = queryClient.getQueryData(sessionQuery.queryKey)?.user.email
  const { form, field, problem, busy } = useForm({
    initial: { password: '' },
    check: ({ password }) => ({ password: checkFilled(password, 'Enter your password.') }),
    submit: async (body) => {
      const { session } = await call(() => client.POST('/v1/session/fresh-proof', { body }))
      queryClient.setQueryData(sessionQuery.queryKey, session)
      answer(true)
    },
  })
  return (
    <Dialog title="Confirm it’s you" onClose={() => answer(false)}>
      <p>This needs your password once more. It then counts for a few minutes.</p>
      <form {...form} className={controls.form}>
        <ProblemNotice problem={problem} />
        {email && <UsernameForManagers email={email} />}
        <PasswordField {...field('password')} label="Password" autoComplete="current-password" data-first />
        <div className={controls.actions}>
          <Action type="submit" busy={busy}>
            Continue
          </Action>
          <Action look="quiet" onClick={() => answer(false)}>
            Cancel
          </Action>
        </div>
      </form>
    </Dialog>
  )
}
