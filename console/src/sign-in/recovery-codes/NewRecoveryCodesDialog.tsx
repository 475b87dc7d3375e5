import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDeployment } from '../../api/deployment.ts'
import { Action } from '../../design/Action.tsx'
import { CheckField } from '../../design/CheckField.tsx'
import { CopyAction } from '../../design/CopyAction.tsx'
import controls from '../../design/controls.module.css'
import { Dialog } from '../../design/Dialog.tsx'
import { sessionQuery } from '../../sessions/session-query.ts'
import classes from '../factors.module.css'
import { recoveryCodesFile } from './recovery-codes-file.ts'

/** New recovery codes, shown this once: it closes only when its owner says that they are kept. */
export function NewRecoveryCodesDialog({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const [isKept, setKept] = useState(false)
  const [isReminded, setReminded] = useState(false)
  const facts = useSheetFacts()
  return (
    <Dialog title="Keep your recovery codes" mustAnswer onClose={() => setReminded(true)}>
      <div className={controls.form}>
        <p>
          With one of them you get in when your phone or key is not there. Each works once. We show them only
          now: keep them where you keep important papers, or in a password manager.
        </p>
        <div className={classes.sheet}>
          <p className={classes.printed}>
            <strong>Recovery codes: {facts.service}</strong>
            <br />
            {facts.email} · {facts.day}
          </p>
          <ul className={classes.codes} aria-label="Recovery codes" translate="no">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </div>
        <div className={controls.actions}>
          <CopyAction text={codes.join('\n')} label="Copy the recovery codes">
            Copy
          </CopyAction>
          <Action look="quiet" small onClick={() => download(recoveryCodesFile(codes, facts))}>
            Download
          </Action>
          <Action look="quiet" small onClick={() => window.print()}>
            Print
          </Action>
        </div>
        <CheckField
          label="I have kept these codes."
          checked={isKept}
          onChange={setKept}
          error={isReminded && !isKept ? 'Keep them first: you cannot see them again.' : undefined}
        />
        <div className={controls.actions}>
          <Action onClick={() => (isKept ? onKept() : setReminded(true))}>Done</Action>
        </div>
      </div>
    </Dialog>
  )
}

function useSheetFacts() {
  const email = useQuery(sessionQuery).data?.user.email ?? ''
  const name = useDeployment().deployment?.name ?? 'Latchkey'
  const day = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })
  return { service: `${name} (${location.host})`, email, day }
}

function download(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'recovery-codes.txt'
  link.click()
  URL.revokeObjectURL(address)
}
