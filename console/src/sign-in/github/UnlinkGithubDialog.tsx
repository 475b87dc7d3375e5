import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Factors } from '../../api/answers.ts'
import { call, client, problemToShow } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { Dialog } from '../../design/Dialog.tsx'
import { Notice } from '../../design/Notice.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import type { FactorsChanged } from '../factors-changed.ts'
import { factorsQuery } from '../factors-query.ts'
import { hasWayWithout } from '../ways-in/ways-in-words.ts'
import { AnotherWayFirst } from './AnotherWayFirst.tsx'
import classes from './github.module.css'

type UnlinkGithubDialogProps = {
  link: NonNullable<Factors['github']>
  factors: Factors
  onChanged: FactorsChanged
  onClose: () => void
  onRemoved: () => void
}

/** What disconnecting does and does not do; where GitHub is the only way in, another one is made right here. */
export function UnlinkGithubDialog({
  link,
  factors,
  onChanged,
  onClose,
  onRemoved,
}: UnlinkGithubDialogProps) {
  const queryClient = useQueryClient()
  const [made, setMade] = useState<string>()
  const removing = useMutation({
    mutationFn: () => call(() => client.DELETE('/v1/account/links/github')),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey })
      onRemoved()
    },
    // Another tab may have taken the other way in away meanwhile.
    onError: () => queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey }),
  })
  const problem = problemToShow(removing.error)
  if (!hasWayWithout(factors.waysIn, 'github')) {
    return (
      <Dialog key="guard" title="GitHub is your only way in" onClose={onClose}>
        <AnotherWayFirst
          factors={factors}
          onMade={(message, codes) => {
            setMade(message)
            onChanged(message, codes)
          }}
          onClose={onClose}
        />
      </Dialog>
    )
  }
  return (
    <Dialog key="confirm" title="Disconnect GitHub?" onClose={onClose}>
      <div className={controls.form}>
        {made && (
          <Notice tone="good" role="status">
            <p>{made} Now there is another way in, and GitHub may go.</p>
          </Notice>
        )}
        <ul className={classes.notes}>
          <li>
            <strong>{link.name}</strong> will no longer open this account. Devices that are signed in stay so.
          </li>
          <li>
            At GitHub nothing changes: this service stays in the list of authorized apps until you revoke it
            in the{' '}
            <a href={`${link.issuer}/settings/applications`} target="_blank" rel="noreferrer">
              settings of your GitHub account
            </a>
            .
          </li>
        </ul>
        {factors.password === null && (
          <Notice tone="plain">
            <p>This account has no password: from then on your passkey is how you sign in.</p>
          </Notice>
        )}
        <ProblemNotice problem={problem} />
        <div className={controls.actions}>
          <Action look="danger" busy={removing.isPending} onClick={removing.mutate}>
            Disconnect
          </Action>
          <Action look="quiet" onClick={onClose}>
            Cancel
          </Action>
        </div>
      </div>
    </Dialog>
  )
}
