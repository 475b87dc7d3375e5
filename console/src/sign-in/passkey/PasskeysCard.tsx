import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Section } from '../../account/AccountPage.tsx'
import pageClasses from '../../account/page.module.css'
import type { Factors, Passkey } from '../../api/answers.ts'
import { problemToShow } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { Notice } from '../../design/Notice.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import type { FactorsChanged } from '../factors-changed.ts'
import { factorsQuery } from '../factors-query.ts'
import { supportsPasskeys } from './ceremony.ts'
import { enrolPasskey } from './enrol-passkey.ts'
import { NamePasskeyDialog } from './NamePasskeyDialog.tsx'
import { PasskeyRow } from './PasskeyRow.tsx'
import { RemovePasskey } from './RemovePasskey.tsx'

type PasskeysCardProps = { factors: Factors; onChanged: FactorsChanged }

export function PasskeysCard({ factors, onChanged }: PasskeysCardProps) {
  const queryClient = useQueryClient()
  const [removing, setRemoving] = useState<Passkey>()
  const adding = useMutation({
    mutationFn: enrolPasskey,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey }),
  })
  return (
    <Section
      id="passkeys"
      title="Passkeys and security keys"
      lead="The safest way to sign in: nothing to type, and nothing that a false page could take."
    >
      <ProblemNotice problem={problemToShow(adding.error)} />
      {factors.passkeys.length > 0 && (
        <ul className={pageClasses.rows}>
          {factors.passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} onRemove={() => setRemoving(passkey)} />
          ))}
        </ul>
      )}
      {supportsPasskeys ? (
        <div className={pageClasses.foot} data-bare={factors.passkeys.length === 0 || undefined}>
          <Action
            look="quiet"
            small
            busy={adding.isPending}
            onClick={() => adding.isPending || adding.mutate()}
          >
            {factors.passkeys.length > 0 ? 'Add another' : 'Add a passkey or security key'}
          </Action>
        </div>
      ) : (
        <Notice tone="plain">
          <p>This browser cannot make passkeys. Open this page in another one to add some.</p>
        </Notice>
      )}
      {adding.data && (
        <NamePasskeyDialog
          passkey={adding.data.passkey}
          onNamed={(name) => {
            onChanged(`“${name}” is added.`, adding.data.recoveryCodes)
            adding.reset()
          }}
        />
      )}
      {removing && (
        <RemovePasskey
          passkey={removing}
          factors={factors}
          onClose={() => setRemoving(undefined)}
          onRemoved={() => {
            setRemoving(undefined)
            onChanged(`“${removing.name}” is removed. It opens nothing any more.`)
          }}
        />
      )}
    </Section>
  )
}
