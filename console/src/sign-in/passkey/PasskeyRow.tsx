import { IconKey } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Badge } from '../../account/AccountPage.tsx'
import pageClasses from '../../account/page.module.css'
import type { Passkey } from '../../api/answers.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { dateAndTime, sinceInWords } from '../../design/time.ts'
import classes from '../factors.module.css'
import { factorsQuery } from '../factors-query.ts'
import { PasskeyNameField, usePasskeyName } from './PasskeyNameField.tsx'

export function PasskeyRow({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const [isRenaming, setRenaming] = useState(false)
  const actions = useRef<HTMLDivElement>(null)
  const wasRenaming = useRef(false)
  useEffect(() => {
    // The form is gone and its focus with it: back to the button that opened it.
    if (wasRenaming.current && !isRenaming) actions.current?.querySelector('button')?.focus()
    wasRenaming.current = isRenaming
  }, [isRenaming])
  return (
    <li className={classes.passkey}>
      <span className={pageClasses.rowIcon}>
        <IconKey size={20} stroke={1.6} aria-hidden="true" />
      </span>
      {isRenaming ? (
        <Rename passkey={passkey} onClose={() => setRenaming(false)} />
      ) : (
        <>
          <Description passkey={passkey} />
          <div ref={actions} className={controls.actions}>
            <Action look="quiet" small onClick={() => setRenaming(true)} label={`Rename ${passkey.name}`}>
              Rename
            </Action>
            <Action look="quiet" small onClick={onRemove} label={`Remove ${passkey.name}`}>
              Remove
            </Action>
          </div>
        </>
      )}
    </li>
  )
}

function Description({ passkey }: { passkey: Passkey }) {
  const { name, createdAt, lastUsedAt, synced, signsInAlone } = passkey
  return (
    <div>
      <p className={pageClasses.rowTitle}>
        {name}
        {signsInAlone ? <Badge tone="good">Signs in alone</Badge> : <Badge>As second factor</Badge>}
        {synced && <Badge>Synced</Badge>}
      </p>
      <p className={pageClasses.rowDetail}>
        <time dateTime={createdAt} title={dateAndTime(createdAt)}>
          added {sinceInWords(createdAt)}
        </time>
        {' · '}
        {lastUsedAt ? (
          <time dateTime={lastUsedAt} title={dateAndTime(lastUsedAt)}>
            last used {sinceInWords(lastUsedAt)}
          </time>
        ) : (
          'not used yet'
        )}
      </p>
    </div>
  )
}

function Rename({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const queryClient = useQueryClient()
  const { form, field, problem, busy } = usePasskeyName(passkey, async () => {
    await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey })
    onClose()
  })
  return (
    <form
      {...form}
      className={classes.rename}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <ProblemNotice problem={problem} />
      <PasskeyNameField {...field('name')} autoFocus />
      <div className={controls.actions}>
        <Action type="submit" small busy={busy}>
          Save
        </Action>
        <Action look="quiet" small onClick={onClose}>
          Cancel
        </Action>
      </div>
    </form>
  )
}
