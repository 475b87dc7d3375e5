import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Factors } from '../../api/answers.ts'
import { problemToShow } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import type { FactorsChanged } from '../factors-changed.ts'
import { factorsQuery } from '../factors-query.ts'
import { supportsPasskeys } from '../passkey/ceremony.ts'
import { enrolPasskey } from '../passkey/enrol-passkey.ts'
import { SetPasswordForm } from '../password/SetPasswordForm.tsx'
import { useIsOffered } from '../use-is-offered.ts'
import classes from './github.module.css'

type AnotherWayFirstProps = { factors: Factors; onMade: FactorsChanged; onClose: () => void }

/** The guard of the last way in: says why GitHub stays for now, and lets the way that is missing be made on the spot. */
export function AnotherWayFirst({ factors, onMade, onClose }: AnotherWayFirstProps) {
  const queryClient = useQueryClient()
  const isPasswordOffered = useIsOffered('password')
  const maySetPassword = isPasswordOffered && factors.password === null
  const mayAddPasskey = useIsOffered('passkey') && supportsPasskeys
  const adding = useMutation({
    mutationFn: enrolPasskey,
    onSuccess: async ({ passkey, recoveryCodes }) => {
      await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey })
      onMade(`“${passkey.name}” is added.`, recoveryCodes)
    },
  })
  return (
    <div className={classes.choices}>
      <p>
        Without GitHub nothing {isPasswordOffered && 'but a mail '}would open this account.{' '}
        {maySetPassword || mayAddPasskey
          ? 'Make another way in first:'
          : 'No other way in can be made here, so GitHub stays.'}
      </p>
      {maySetPassword && (
        <section className={classes.choice}>
          <h3>Set a password</h3>
          <SetPasswordForm onDone={() => onMade('Your password is set.')} />
        </section>
      )}
      {mayAddPasskey && (
        <section className={classes.choice}>
          <h3>{maySetPassword ? 'Or add a passkey' : 'Add a passkey'}</h3>
          <p>Of this device, your phone or a security key that checks who holds it.</p>
          <ProblemNotice problem={problemToShow(adding.error)} />
          <Action look="quiet" small busy={adding.isPending} onClick={adding.mutate}>
            Add a passkey
          </Action>
        </section>
      )}
      <div className={controls.actions}>
        <Action look="quiet" onClick={onClose}>
          Keep GitHub
        </Action>
      </div>
    </div>
  )
}
