import type { ReactNode } from 'react'
import classes from './notice.module.css'

type Tone = 'danger' | 'warn' | 'good' | 'plain'

const icons: Record<Tone, string> = {
  danger: 'M10 6v4.5m0 3v.01M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z',
  warn: 'M10 7.5v3.5m0 2.7v.01M8.7 3.3 1.9 15a1.5 1.5 0 0 0 1.3 2.3h13.6a1.5 1.5 0 0 0 1.3-2.3L11.3 3.3a1.5 1.5 0 0 0-2.6 0Z',
  good: 'm6.5 10.2 2.4 2.4 4.6-5M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z',
  plain: 'M10 9.5V14m0-7.5v.01M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z',
}

/** A message within a page; `role` makes it spoken when it appears. */
export function Notice({
  tone,
  role,
  children,
}: {
  tone: Tone
  role?: 'alert' | 'status'
  children: ReactNode
}) {
  return (
    <div className={classes.notice} data-tone={tone} role={role}>
      <svg className={classes.icon} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path
          d={icons[tone]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <div className={classes.body}>{children}</div>
    </div>
  )
}
