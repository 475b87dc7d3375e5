import type { ReactNode } from 'react'
import page from '../account/page.module.css'
import classes from './row.module.css'
import { Tile } from './Tile.tsx'

type RowProps = {
  /** Its first letter stands before everything else. */
  name: string
  /** The line in bold, with its badges. */
  title: ReactNode
  /** What follows below the title. */
  children?: ReactNode
  actions?: ReactNode
  /** What an action has opened. */
  more?: ReactNode
}

/** One of a list: a person, a project, an invitation. */
export function Row({ name, title, children, actions, more }: RowProps) {
  return (
    <li className={classes.row}>
      <Tile name={name} />
      <div className={classes.words}>
        <p className={page.rowTitle}>{title}</p>
        {children}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
      {more && <div className={classes.more}>{more}</div>}
    </li>
  )
}
