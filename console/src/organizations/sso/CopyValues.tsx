import type { ReactNode } from 'react'
import { CopyAction } from '../../design/CopyAction.tsx'
import classes from './sso.module.css'

type Value = { label: string; value: string; hint?: ReactNode }

/** Values to enter somewhere else, each with its button. */
export function CopyValues({ values }: { values: readonly Value[] }) {
  return (
    <dl className={classes.values}>
      {values.map(({ label, value, hint }) => (
        <div key={label} className={classes.value}>
          <dt>{label}</dt>
          <dd>
            <code>{value}</code>
            <CopyAction text={value} label={`Copy ${label}`}>
              Copy
            </CopyAction>
          </dd>
          {hint && <dd className={classes.valueHint}>{hint}</dd>}
        </div>
      ))}
    </dl>
  )
}
