import { IconRobot } from '@tabler/icons-react'
import { useState } from 'react'
import { Badge } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { call, client } from '../../api/client.ts'
import { untilInWords } from '../../api-keys/key-words.ts'
import { Action } from '../../design/Action.tsx'
import { dateAndTime, sinceInWords } from '../../design/time.ts'
import { ConfirmDialog } from '../../organizations/ConfirmDialog.tsx'
import { useAct } from '../../organizations/current-organization.ts'
import { listInWords } from '../../organizations/in-words.ts'
import { agentPermissions, lifeOf, spanInWords } from './agent-words.ts'
import classes from './agents.module.css'
import { type AgentToken, agentTokensPath, type WorkspacePath } from './agents-query.ts'

type AgentRowProps = {
  path: WorkspacePath
  token: AgentToken
  mayRevoke: boolean
  onDone: (message: string) => void
}

export function AgentRow({ path, token, mayRevoke, onDone }: AgentRowProps) {
  const { description, permissions, state, lifetimeSeconds, heartbeat } = token
  const { tone, words } = lifeOf(token)
  return (
    <li className={`${page.row} ${classes.agent}`}>
      <span className={page.rowIcon} data-tone={token.live ? 'good' : undefined}>
        <IconRobot size={20} stroke={1.6} aria-hidden="true" />
      </span>
      <div>
        <p className={page.rowTitle}>
          {description}
          <span className={classes.life} data-tone={tone}>
            {words}
          </span>
          {lifetimeSeconds !== null && state === 'active' && (
            <Badge>Short-lived: {spanInWords(lifetimeSeconds)}</Badge>
          )}
        </p>
        {heartbeat?.message && state === 'active' && (
          <p className={classes.report}>
            “{heartbeat.message}”{heartbeat.version && ` · version ${heartbeat.version}`}
          </p>
        )}
        <p className={page.rowDetail}>
          May {listInWords(permissions.map((one) => agentPermissions[one] ?? one))}
        </p>
        <p className={page.rowDetail}>
          <Past token={token} />
        </p>
      </div>
      {mayRevoke && state === 'active' && <Revoke path={path} token={token} onDone={onDone} />}
    </li>
  )
}

function Past({ token }: { token: AgentToken }) {
  const { lastSeenAt, lastSeenAddress, createdAt, createdBy, expiresAt, secretEndsAt, state, heartbeat } =
    token
  const end = expiresAt ?? secretEndsAt
  const facts = [
    lastSeenAt
      ? `seen ${sinceInWords(lastSeenAt)}${lastSeenAddress ? ` from ${lastSeenAddress}` : ''}`
      : 'never seen',
    heartbeat?.version && !heartbeat.message ? `version ${heartbeat.version}` : '',
    `made ${sinceInWords(createdAt)}${createdBy ? ` by ${createdBy.name}` : ''}`,
    endInWords(state, end, expiresAt === null),
  ]
  return facts.filter(Boolean).join(' · ')
}

function endInWords(state: AgentToken['state'], end: string | null, isRenewable: boolean): string {
  if (state === 'revoked') return ''
  if (end === null) return 'no end'
  if (state === 'expired') return `ended on ${dateAndTime(end)}`
  return isRenewable ? `its secret ends ${untilInWords(end)} unless renewed` : `ends on ${dateAndTime(end)}`
}

function Revoke({ path, token, onDone }: Omit<AgentRowProps, 'mayRevoke'>) {
  const [isAsking, setAsking] = useState(false)
  const { id: agentTokenId, description } = token
  const revoking = useAct(
    () =>
      call(() =>
        client.DELETE(`${agentTokensPath}/{agentTokenId}`, { params: { path: { ...path, agentTokenId } } }),
      ),
    () => {
      setAsking(false)
      onDone(`${description} is revoked. Its token opens nothing any more.`)
    },
  )
  return (
    <div>
      <Action look="quiet" small label={`Revoke ${description}`} onClick={() => setAsking(true)}>
        Revoke
      </Action>
      {isAsking && (
        <ConfirmDialog
          title={`Revoke ${description}?`}
          confirm="Revoke for good"
          busy={revoking.busy}
          problem={revoking.problem}
          onConfirm={() => revoking.run()}
          onClose={() => {
            setAsking(false)
            revoking.forget()
          }}
        >
          <p>The agent is refused from its next request on, with every secret it has. There is no undo.</p>
        </ConfirmDialog>
      )}
    </div>
  )
}
