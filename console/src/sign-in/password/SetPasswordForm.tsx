import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call, client } from '../../api/client.ts'
import { useDeployment } from '../../api/deployment.ts'
import { Action } from '../../design/Action.tsx'
import { checkNewPassword } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { UsernameForManagers } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { sessionQuery } from '../../sessions/session-query.ts'
import { factorsQuery } from '../factors-query.ts'
import { NewPasswordField } from './NewPasswordField.tsx'

/** The first password of an account that has none; the session proves who is there. */
export function SetPasswordForm({ onDone }: { onDone: () => void }) {
  const queryClient = useQueryClient()
  const { deployment } = useDeployment()
  const user = useQuery(sessionQuery).data?.user
  const { form, field, problem, busy } = useForm({
    initial: { newPassword: '' },
    check: ({ newPassword }) => ({ newPassword: checkNewPassword(newPassword, deployment?.passwordLimits) }),
    submit: async (body) => {
      const { session } = await call(() => client.POST('/v1/account/password', { body }))
      queryClient.setQueryData(sessionQuery.queryKey, session)
      await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey })
      onDone()
    },
  })
  return (
    <form {...form} className={controls.form} data-narrow>
      <ProblemNotice problem={problem} />
      {user && <UsernameForManagers email={user.email} />}
      <NewPasswordField
        {...field('newPassword')}
        label="New password"
        ownWords={user ? [user.firstName, user.lastName, ...user.email.split(/[@.]/)] : []}
      />
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          Set password
        </Action>
      </div>
    </form>
  )
}
