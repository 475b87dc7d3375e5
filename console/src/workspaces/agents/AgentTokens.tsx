import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loading, Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { asProblem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import { focusHeading } from '../../design/page.ts'
import type { Workspace } from '../../organizations/answers.ts'
import { Done } from '../../organizations/Done.tsx'
import { oneOfInWords } from '../../organizations/in-words.ts'
import { Refusal } from '../../organizations/Refusal.tsx'
import { ShowMore } from '../../organizations/ShowMore.tsx'
import { AgentRow } from './AgentRow.tsx'
import classes from './agents.module.css'
import { agentTokensQuery, type WorkspacePath } from './agents-query.ts'
import { MintAgent } from './MintAgent.tsx'

type AgentTokensProps = { path: WorkspacePath; workspace: Workspace }

/** The programs of a workspace: who runs, who fell silent, and the tokens with which they are told apart. */
export function AgentTokens({ path, workspace }: AgentTokensProps) {
  const { permissions } = workspace
  const [done, setDone] = useState<string>()
  const [isMinting, setMinting] = useState(false)
  const say = (message: string) => {
    setDone(message)
    setMinting(false)
    // The button that was pressed may be gone with what it was about.
    requestAnimationFrame(() => document.activeElement === document.body && focusHeading())
  }
  const mayMint = permissions.includes('agents.mint')
  return (
    <Section
      title="Agents"
      lead="Programs that run in this workspace. Each has a token of its own, which opens nothing else and lives on when the person who made it leaves."
    >
      <Done message={done} />
      {permissions.includes('agents.read') && <AgentList path={path} workspace={workspace} onDone={say} />}
      {mayMint && !isMinting && (
        <div>
          <Action
            look="quiet"
            onClick={() => {
              setDone(undefined)
              setMinting(true)
            }}
          >
            New agent token
          </Action>
        </div>
      )}
      {mayMint && isMinting && (
        <MintAgent path={path} workspace={workspace} onDone={say} onClose={() => setMinting(false)} />
      )}
      <MissingRights permissions={permissions} />
    </Section>
  )
}

type AgentListProps = AgentTokensProps & { onDone: (message: string) => void }

function AgentList({ path, workspace, onDone }: AgentListProps) {
  const list = useInfiniteQuery(agentTokensQuery(path))
  const { data, error, refetch } = list
  const tokens = data?.pages.flatMap(({ items }) => items)
  const mayRevoke = workspace.permissions.includes('agents.revoke')
  if (!tokens) {
    return error ? <Refusal problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={3} />
  }
  return (
    <>
      {/* What was heard last still stands; that nothing newer comes must not go unseen. */}
      {error && <Refusal problem={asProblem(error)} onRetry={refetch} />}
      {tokens.length === 0 ? (
        <p className={page.empty}>
          No agent token yet. An agent reports with its token that it runs, and how.
        </p>
      ) : (
        <ul className={page.rows} aria-label="Agent tokens">
          {tokens.map((token) => (
            <AgentRow key={token.id} path={path} token={token} mayRevoke={mayRevoke} onDone={onDone} />
          ))}
        </ul>
      )}
      <ShowMore list={list}>Show more agent tokens</ShowMore>
    </>
  )
}

const rights = [
  ['agents.read', 'see'],
  ['agents.mint', 'make'],
  ['agents.revoke', 'revoke'],
] as const

/** What the role does not allow here, so that nobody looks for it in vain. */
function MissingRights({ permissions }: Pick<Workspace, 'permissions'>) {
  const missing = rights.filter(([permission]) => !permissions.includes(permission))
  if (missing.length === 0) return null
  return (
    <p className={classes.quiet}>
      Your role here does not let you {oneOfInWords(missing.map(([, verb]) => verb))} agent tokens. An
      administrator can give you one that does.
    </p>
  )
}
