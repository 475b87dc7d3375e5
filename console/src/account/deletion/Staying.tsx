import type { DeletionPlan } from '../../api/answers.ts'
import { count } from '../../organizations/in-words.ts'
import { Section } from '../AccountPage.tsx'
import classes from './deletion.module.css'

/** What goes on without the person. */
export function Staying({ plan: { stays, blocks } }: { plan: DeletionPlan }) {
  const { total, items: all } = stays.organizations
  // Whether one that stands in the way stays is for its last owner to say.
  const items = all.filter(({ id }) => !blocks.some(({ organization }) => organization?.id === id))
  if (items.length === 0) return null
  return (
    <Section
      title="What stays"
      lead="Organizations with everything they own. You are no longer a member, and their logs no longer name you."
    >
      <ul className={classes.names}>
        {items.map(({ id, name, otherMembers }) => (
          <li key={id}>
            {name}
            <span className={classes.people}>{count(otherMembers, 'other member')}</span>
          </li>
        ))}
      </ul>
      {total > all.length && <p>{`And ${total - all.length} others.`}</p>}
    </Section>
  )
}
