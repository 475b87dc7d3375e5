import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { CheckField } from '../../design/CheckField.tsx'
import { checkEmail } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { operatorKey } from '../operator-query.ts'

/** Mails somebody the way to an account. */
export function InvitePersonForm({ onInvited }: { onInvited: (email: string) => void }) {
  const queryClient = useQueryClient()
  const [operator, setOperator] = useState(false)
  const { form, field, problem, busy, reset } = useForm({
    initial: { email: '' },
    check: ({ email }) => ({ email: checkEmail(email) }),
    submit: async ({ email }) => {
      const body = { email: email.trim(), operator }
      const sent = await call(() => client.POST('/v1/deployment/invitations', { body }))
      await queryClient.invalidateQueries({ queryKey: operatorKey })
      reset({ email: '' })
      setOperator(false)
      onInvited(sent.email)
    },
  })
  return (
    <form {...form} className={controls.form}>
      <ProblemNotice problem={problem} />
      <Field
        {...field('email')}
        label="E-mail"
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        maxLength={254}
      />
      <CheckField
        label="As an operator, who may do all that you may here"
        checked={operator}
        onChange={setOperator}
      />
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          Send invitation
        </Action>
      </div>
    </form>
  )
}
