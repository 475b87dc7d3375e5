import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge, Section } from '../../account/AccountPage.tsx'
import classes from '../../account/page.module.css'
import type { Factors } from '../../api/answers.ts'
import { call, client, problemToShow } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { Dialog } from '../../design/Dialog.tsx'
import { Notice } from '../../design/Notice.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { sinceInWords } from '../../design/time.ts'
import type { FactorsChanged } from '../factors-changed.ts'
import { factorsQuery } from '../factors-query.ts'

const fewCodes = 3

type RecoveryCodesCardProps = { factors: Factors; onChanged: FactorsChanged }

export function RecoveryCodesCard({ factors, onChanged }: RecoveryCodesCardProps) {
  const [isAsking, setAsking] = useState(false)
  const { recoveryCodes: codes, mfaEnabled } = factors
  return (
    <Section
      id="recovery-codes"
      title="Recovery codes"
      lead="For the day on which your phone or key is not there. Each code works once."
    >
      {codes && codes.left <= fewCodes && (
        <Notice tone="warn">
          <p>{codesLeft(codes.left)} Make new ones before you need them.</p>
        </Notice>
      )}
      {codes && (
        <p className={classes.rowTitle}>
          <Badge tone={codes.left > fewCodes ? 'good' : 'warn'}>
            {codes.left} of {codes.total} left
          </Badge>
          <span className={classes.rowDetail}>made {sinceInWords(codes.createdAt)}</span>
        </p>
      )}
      {mfaEnabled ? (
        <div className={controls.actions}>
          <Action look="quiet" small onClick={() => setAsking(true)}>
            Make new codes
          </Action>
        </div>
      ) : (
        <p className={classes.rowDetail}>You get them with your first authenticator app or passkey.</p>
      )}
      {isAsking && (
        <MakeNewCodes
          hasCodes={codes !== null && codes.left > 0}
          onClose={() => setAsking(false)}
          onMade={(made) => {
            setAsking(false)
            onChanged('Your new recovery codes count; the earlier ones are void.', made)
          }}
        />
      )}
    </Section>
  )
}

type MakeNewCodesProps = { hasCodes: boolean; onClose: () => void; onMade: (codes: string[]) => void }

function MakeNewCodes({ hasCodes, onClose, onMade }: MakeNewCodesProps) {
  const queryClient = useQueryClient()
  const making = useMutation({
    mutationFn: () => call(() => client.POST('/v1/account/recovery-codes', { body: {} })),
    onSuccess: async ({ recoveryCodes }) => {
      await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey })
      onMade(recoveryCodes)
    },
  })
  return (
    <Dialog title="Make new recovery codes?" onClose={onClose}>
      <div className={controls.form}>
        <p>
          You get ten new codes and see them once.
          {hasCodes && ' The codes that you have now stop working at once.'}
        </p>
        <ProblemNotice problem={problemToShow(making.error)} />
        <div className={controls.actions}>
          <Action busy={making.isPending} onClick={making.mutate}>
            Make new codes
          </Action>
          <Action look="quiet" onClick={onClose}>
            Cancel
          </Action>
        </div>
      </div>
    </Dialog>
  )
}

function codesLeft(count: number): string {
  if (count === 0) return 'All recovery codes are used up.'
  return count === 1 ? 'Only one recovery code is left.' : `Only ${count} recovery codes are left.`
}
