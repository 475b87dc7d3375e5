import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Loading, Section } from '../account/AccountPage.tsx'
import { asProblem } from '../api/problem.ts'
import controls from '../design/controls.module.css'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { count, listInWords } from '../organizations/in-words.ts'
import { useSettled } from '../organizations/use-settled.ts'
import classes from './api-keys.module.css'
import { type CapDraft, capOf, checkCap } from './cap-draft.ts'
import { heldIn, openOrganizations } from './key-reach.ts'
import { type GivenCap, previewQuery, type Reach } from './keys-query.ts'
import { ReachList } from './ReachList.tsx'

/** What a key with these limits could do right now, asked of the server while they are chosen. */
export function CapPreview({ draft }: { draft: CapDraft }) {
  const [missing] = Object.values(checkCap(draft))
  const cap = JSON.parse(useSettled(JSON.stringify(capOf(draft)))) as GivenCap
  const { data, error, refetch } = useQuery({
    ...previewQuery(cap),
    enabled: missing === undefined,
    placeholderData: keepPreviousData,
  })
  return (
    <Section
      title="What this key could do right now"
      lead="It follows your own rights: what you lose, it loses, and what you gain within these limits, it gains."
    >
      {missing !== undefined && <p className={classes.quiet}>{missing}</p>}
      {missing === undefined && !data && !error && <Loading lines={4} />}
      {missing === undefined && error && <ProblemNotice problem={asProblem(error)} onRetry={refetch} />}
      {missing === undefined && data && !error && (
        <>
          <div className={classes.places}>
            <ReachList reach={data} />
          </div>
          <p role="status" className={controls.unseen}>
            {reachInWords(data)}
          </p>
        </>
      )}
    </Section>
  )
}

/** What changed, for those who do not see the list. */
function reachInWords(reach: Reach): string {
  const held = heldIn(reach).length
  if (held === 0) return 'This key could do nothing right now.'
  const organizations = openOrganizations(reach).length
  const places = [
    ...(organizations > 0 ? [count(organizations, 'organization')] : []),
    ...(reach.personal.length > 0 ? ['your personal space'] : []),
  ]
  return `This key could use ${count(held, 'permission')} in ${listInWords(places)} right now.`
}
