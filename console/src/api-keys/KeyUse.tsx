import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loading, Section } from '../account/AccountPage.tsx'
import { call, client } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { count, listInWords } from '../organizations/in-words.ts'
import classes from './api-keys.module.css'
import { capOf, draftOf } from './cap-draft.ts'
import { KeyDialog } from './KeyDialog.tsx'
import type { KeyDone } from './KeyPage.tsx'
import { usedIn } from './key-reach.ts'
import { sentenceOf } from './key-words.ts'
import { type ApiKey, type Reach, reachQuery } from './keys-query.ts'
import { ReachList } from './ReachList.tsx'
import { useKeyAct } from './use-key-act.ts'

type KeyUseProps = { apiKey: ApiKey; onDone: KeyDone }

/** What a key can do, what of it was ever used, and the way to take the rest from it. */
export function KeyUse({ apiKey, onDone }: KeyUseProps) {
  const { data, error, refetch } = useQuery(reachQuery(apiKey.id))
  return (
    <Section
      title={apiKey.state === 'active' ? 'What it can do right now' : 'What it could do if you resumed it'}
      lead={data && usesInWords(data)}
    >
      {!data && !error && <Loading lines={4} />}
      {error && <ProblemNotice problem={asProblem(error)} onRetry={refetch} />}
      {data && !error && (
        <>
          <div className={classes.places}>
            <ReachList reach={data} hasUses={usedIn(data).length > 0} />
          </div>
          <CapToUse apiKey={apiKey} reach={data} onDone={onDone} />
        </>
      )}
    </Section>
  )
}

function CapToUse({ apiKey, reach, onDone }: KeyUseProps & { reach: Reach }) {
  const [isAsking, setAsking] = useState(false)
  const used = usedIn(reach)
  const path = { apiKeyId: apiKey.id }
  const capping = useKeyAct(
    () => {
      const cap = { ...capOf(draftOf(apiKey.cap)), permissions: used }
      return call(() => client.PATCH('/v1/api-keys/{apiKeyId}', { params: { path }, body: { cap } }))
    },
    () => {
      setAsking(false)
      onDone(`${apiKey.name} is limited to the ${count(used.length, 'permission')} that it used.`)
    },
  )
  if (used.length === 0 || reach.neverUsed.length === 0) return null
  return (
    <div>
      <Action look="quiet" small onClick={() => setAsking(true)}>
        Limit it to what it used
      </Action>
      {isAsking && (
        <KeyDialog
          title={`Limit ${apiKey.name} to what it used?`}
          confirm="Limit it"
          act={capping}
          onConfirm={() => capping.run()}
          onClose={() => setAsking(false)}
        >
          <p>
            It keeps: {listInWords(used.map(sentenceOf))}. It loses:{' '}
            {listInWords(reach.neverUsed.map(sentenceOf))}.
          </p>
          <p>Something that runs seldom may need more than it did so far. You can change the limits again.</p>
        </KeyDialog>
      )}
    </div>
  )
}

function usesInWords(reach: Reach): string {
  const used = usedIn(reach).length
  const never = reach.neverUsed.length
  if (used + never === 0) return 'It acts with your rights of the moment, within its limits.'
  if (used === 0) return 'It was never used for anything yet.'
  if (never === 0) return 'It has used everything that it can do.'
  return `It has used ${used} of ${count(used + never, 'permission')}; ${never} were never needed.`
}
