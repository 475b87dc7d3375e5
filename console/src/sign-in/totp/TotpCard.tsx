import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge, Section } from '../../account/AccountPage.tsx'
import classes from '../../account/page.module.css'
import type { Factors, TotpEnrolment } from '../../api/answers.ts'
import { call, client, problemToShow } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { sinceInWords } from '../../design/time.ts'
import type { FactorsChanged } from '../factors-changed.ts'
import { factorsQuery } from '../factors-query.ts'
import { RemoveFactorDialog } from '../RemoveFactorDialog.tsx'
import { TotpEnrolmentDialog } from './TotpEnrolmentDialog.tsx'

type TotpCardProps = { factors: Factors; onChanged: FactorsChanged }

export function TotpCard({ factors, onChanged }: TotpCardProps) {
  const { totp } = factors
  const [enrolment, setEnrolment] = useState<TotpEnrolment>()
  const [isRemoving, setRemoving] = useState(false)
  const starting = useMutation({
    mutationFn: () => call(() => client.POST('/v1/account/totp/enrolment', { body: {} })),
    onSuccess: setEnrolment,
  })
  const start = () => starting.isPending || starting.mutate()
  return (
    <Section
      id="totp"
      title="Authenticator app"
      lead="An app on your phone that shows a new 6-digit code every 30 seconds."
    >
      <ProblemNotice problem={problemToShow(starting.error)} />
      {totp && (
        <p className={classes.rowTitle}>
          <Badge tone="good">On</Badge>
          <span className={classes.rowDetail}>
            set up {sinceInWords(totp.createdAt)}
            {totp.lastUsedAt && <> · last used {sinceInWords(totp.lastUsedAt)}</>}
          </span>
        </p>
      )}
      <div className={controls.actions}>
        <Action look="quiet" small busy={starting.isPending} onClick={start}>
          {totp ? 'Move to another phone' : 'Set up an app'}
        </Action>
        {totp && (
          <Action look="quiet" small onClick={() => setRemoving(true)} label="Remove the authenticator app">
            Remove
          </Action>
        )}
      </div>
      {enrolment && (
        <TotpEnrolmentDialog
          key={enrolment.secret}
          enrolment={enrolment}
          hasPassword={factors.password !== null}
          onStartAgain={start}
          onClose={() => setEnrolment(undefined)}
          onDone={(codes) => {
            setEnrolment(undefined)
            onChanged('Your authenticator app is set up. Signing in asks for its code from now on.', codes)
          }}
        />
      )}
      {isRemoving && (
        <RemoveTotp
          factors={factors}
          onClose={() => setRemoving(false)}
          onRemoved={() => {
            setRemoving(false)
            onChanged('The authenticator app is removed. Its codes open nothing any more.')
          }}
        />
      )}
    </Section>
  )
}

type RemoveTotpProps = { factors: Factors; onClose: () => void; onRemoved: () => void }

function RemoveTotp({ factors, onClose, onRemoved }: RemoveTotpProps) {
  const queryClient = useQueryClient()
  const removing = useMutation({
    mutationFn: () => call(() => client.DELETE('/v1/account/totp')),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey })
      onRemoved()
    },
  })
  return (
    <RemoveFactorDialog
      title="Remove the authenticator app?"
      isLast={factors.passkeys.length === 0}
      factors={factors}
      problem={problemToShow(removing.error)}
      busy={removing.isPending}
      onConfirm={removing.mutate}
      onClose={onClose}
    >
      <p>Its codes will open nothing any more. Delete the entry in the app as well.</p>
    </RemoveFactorDialog>
  )
}
