import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DeletionPlan } from '../../api/answers.ts'
import { askForProof, call, client } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { Notice } from '../../design/Notice.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import button from '../../organizations/link-button.module.css'
import { sessionQuery } from '../../sessions/session-query.ts'
import { AccountPage, Loading, Section } from '../AccountPage.tsx'
import { Blocks } from './Blocks.tsx'
import { DeletionForm } from './DeletionForm.tsx'
import { Dying } from './Dying.tsx'
import { Staying } from './Staying.tsx'

// Long enough to read the page and type what it asks for.
const timeToTypeMs = 3 * 60_000

/** What goes, what stays, what stands in the way; and when nothing does, the deletion itself. */
export function DeletionPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['deletion-plan'],
    queryFn: () => call(() => client.GET('/v1/account/deletion-plan')),
    refetchOnMount: 'always',
    gcTime: 0,
  })
  return (
    <AccountPage title="Delete your account" lead="Look at what goes before it is gone.">
      {data ? (
        <Plan plan={data} />
      ) : (
        <Section>
          {error ? <ProblemNotice problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={6} />}
        </Section>
      )}
    </AccountPage>
  )
}

function Plan({ plan }: { plan: DeletionPlan }) {
  return (
    <>
      {plan.blocks.length > 0 && <Blocks blocks={plan.blocks} />}
      <Dying plan={plan} />
      <Staying plan={plan} />
      {plan.blocks.length === 0 && <Deletion plan={plan} />}
    </>
  )
}

/** The proof comes first: what is typed after it is then not asked for twice. */
function Deletion({ plan }: { plan: DeletionPlan }) {
  const { data: session } = useQuery(sessionQuery)
  const [isReady, setReady] = useState(false)
  async function goOn(): Promise<void> {
    const freshUntil = session ? Date.parse(session.freshUntil) : 0
    if (freshUntil > Date.now() + timeToTypeMs || (await askForProof())) setReady(true)
  }
  return (
    <Section title="Delete it">
      <Notice tone="warn">
        <p>
          It is deleted at once and for good. Nobody can bring it back, not even those who run this service.
        </p>
      </Notice>
      {isReady ? (
        <DeletionForm plan={plan} />
      ) : (
        <div className={controls.actions}>
          <Action look="danger" onClick={goOn}>
            Go on to delete
          </Action>
          <Link to="/account/data" className={button.button}>
            Keep my account
          </Link>
        </div>
      )}
    </Section>
  )
}
