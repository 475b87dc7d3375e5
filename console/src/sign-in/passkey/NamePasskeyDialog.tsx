import { useQueryClient } from '@tanstack/react-query'
import type { Passkey } from '../../api/answers.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { Dialog } from '../../design/Dialog.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { factorsQuery } from '../factors-query.ts'
import { PasskeyNameField, usePasskeyName } from './PasskeyNameField.tsx'

/** A new passkey is there, named after its maker; its owner may know a better name. */
export function NamePasskeyDialog({
  passkey,
  onNamed,
}: {
  passkey: Passkey
  onNamed: (name: string) => void
}) {
  const queryClient = useQueryClient()
  const { form, field, problem, busy } = usePasskeyName(passkey, async (name) => {
    await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey })
    onNamed(name)
  })
  return (
    <Dialog title="Your passkey is added" onClose={() => onNamed(passkey.name)}>
      <p>
        {passkey.signsInAlone ? 'It signs you in without a password. ' : 'It is your second factor. '}
        Give it a name by which you will know it.
      </p>
      <form {...form} className={controls.form}>
        <ProblemNotice problem={problem} />
        <PasskeyNameField {...field('name')} data-first />
        <div className={controls.actions}>
          <Action type="submit" busy={busy}>
            Done
          </Action>
        </div>
      </form>
    </Dialog>
  )
}
