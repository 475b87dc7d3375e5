import { useState } from 'react'
import page from '../../account/page.module.css'
import { Action } from '../../design/Action.tsx'
import { count } from '../../organizations/in-words.ts'
import { useMayHere } from '../current-application.ts'
import { ChangeGroup } from './ChangeGroup.tsx'
import { DeleteGroup } from './DeleteGroup.tsx'
import { GroupMembers } from './GroupMembers.tsx'
import type { PlacedGroup } from './group-tree.ts'
import classes from './groups.module.css'

type GroupItemProps = { group: PlacedGroup; onDone: (message: string) => void }

/** A group with those beneath it. */
export function GroupItem({ group, onDone }: GroupItemProps) {
  const [isOpen, setOpen] = useState(false)
  const may = useMayHere()
  const mayManage = may('experience-users.manage')
  return (
    <li className={classes.item}>
      <div className={classes.row}>
        <div className={classes.words}>
          <p className={page.rowTitle}>{group.name}</p>
          {group.description && <p className={page.rowDetail}>{group.description}</p>}
          <p className={page.rowDetail}>
            {count(group.members, 'member')}
            {group.below.length > 0 && ` · ${count(group.below.length, 'group')} beneath`}
          </p>
        </div>
        <Action
          look="quiet"
          small
          expanded={isOpen}
          label={mayManage ? `Manage ${group.name}` : `Members of ${group.name}`}
          onClick={() => setOpen(!isOpen)}
        >
          {mayManage ? 'Manage' : 'Members'}
        </Action>
      </div>
      {isOpen && (
        <div className={classes.more}>
          <GroupMembers group={group} onDone={onDone} />
          {mayManage && (
            <>
              <ChangeGroup group={group} onDone={onDone} />
              <DeleteGroup group={group} onDone={onDone} />
            </>
          )}
        </div>
      )}
      {group.below.length > 0 && (
        <ul className={classes.below} aria-label={`Beneath ${group.name}`}>
          {group.below.map((each) => (
            <GroupItem key={each.id} group={each} onDone={onDone} />
          ))}
        </ul>
      )}
    </li>
  )
}
