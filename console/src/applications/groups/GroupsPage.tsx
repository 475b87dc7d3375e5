import { useQuery } from '@tanstack/react-query'
import { Loading, Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { asProblem } from '../../api/problem.ts'
import { Done } from '../../organizations/Done.tsx'
import { Refusal } from '../../organizations/Refusal.tsx'
import { ApplicationPage } from '../ApplicationPage.tsx'
import { useApplication, useMayHere } from '../current-application.ts'
import { useDone } from '../use-done.ts'
import { CreateGroup } from './CreateGroup.tsx'
import { GroupItem } from './GroupItem.tsx'
import { treeOf } from './group-tree.ts'
import classes from './groups.module.css'
import { groupsQuery } from './groups-query.ts'

export function GroupsPage() {
  return (
    <ApplicationPage
      title="Groups"
      needs="experience-users.read"
      lead="What your application asks about. Whoever is in a group counts as in every group above it."
    >
      <Groups />
    </ApplicationPage>
  )
}

function Groups() {
  const { id } = useApplication()
  const may = useMayHere()
  const [done, tell] = useDone()
  const { data: groups, error, refetch } = useQuery(groupsQuery(id))
  return (
    <>
      <Done message={done} />
      <Section>
        {error && <Refusal problem={asProblem(error)} onRetry={refetch} />}
        {!groups && !error && <Loading lines={4} />}
        {groups?.length === 0 && (
          <p className={page.empty}>
            {may('experience-users.manage')
              ? 'There is no group yet. A first one could be “Staff”, with teams beneath it.'
              : 'There is no group yet.'}
          </p>
        )}
        {groups && groups.length > 0 && (
          <ul className={classes.tree} aria-label="Groups">
            {treeOf(groups).map((group) => (
              <GroupItem key={group.id} group={group} onDone={tell} />
            ))}
          </ul>
        )}
      </Section>
      {may('experience-users.manage') && groups && (
        <Section title="New group">
          <CreateGroup hasGroups={groups.length > 0} onDone={tell} />
        </Section>
      )}
    </>
  )
}
