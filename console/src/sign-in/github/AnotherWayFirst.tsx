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
import classes from './github.module.css'

type AnotherWayFirstProps = { factors: Factors; onMade: FactorsChanged; onClose: () => void }

/** The guard of the last way in: says why GitHub stays for now, and lets the way that is missing be made on the spot. */
export function AnotherWayFirst({ factors, onMade, onClose }: AnotherWayFirstProps) {
  const queryClient = useQueryClient()
  const adding = useMutation({
    mutationFn: enrolPasskey,
    onSuccess: async ({ passkey, recoveryCodes }) => {
      await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey })
      onMade(`“${passkey.name}” is added.`, recoveryCodes)
    },
  })
  return (
    <div className={classes.choices}>
      <p>Without GitHub nothing but a mail would open this account. Make another way in first:</p>
      {factors.password === null && (
        <section className={classes.choice}>
          <h3>Set a password</h3>
          <SetPasswordForm onDone={() => onMade('Your password is set.')} />
        </section>
      )}
      {supportsPasskeys && (
        <section className={classes.choice}>
          <h3>Or add a passkey</h3>
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
