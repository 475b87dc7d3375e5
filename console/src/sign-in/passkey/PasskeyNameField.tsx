import type { ComponentProps } from 'react'
import type { Passkey } from '../../api/answers.ts'
import { call, client } from '../../api/client.ts'
import { checkFilled } from '../../design/checks.ts'
import { Field } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'

/** The form in which a passkey gets its name; nothing is sent when the name stays. */
export function usePasskeyName(passkey: Passkey, onNamed: (name: string) => void | Promise<void>) {
  const path = { passkeyId: passkey.id }
  return useForm({
    initial: { name: passkey.name },
    check: ({ name }) => ({ name: checkFilled(name, 'Give it a name that you recognise.') }),
    submit: async ({ name }) => {
      const body = { name: name.trim() }
      if (body.name !== passkey.name)
        await call(() => client.PATCH('/v1/account/passkeys/{passkeyId}', { params: { path }, body }))
      await onNamed(body.name)
    },
  })
}

export function PasskeyNameField(props: ComponentProps<typeof Field>) {
  return <Field label="Name" autoComplete="off" maxLength={100} {...props} />
}
