import type { ReactNode } from 'react'
import { usePageTitle } from '../design/page.ts'
import classes from './page.module.css'

/** A page of the account area: its heading and its sections. */
export function AccountPage({
  title,
  lead,
  children,
}: {
  title: string
  lead?: ReactNode
  children: ReactNode
}) {
  usePageTitle(title)
  return (
    <div className={classes.page}>
      <div className={classes.heading}>
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p>{lead}</p>}
      </div>
      {children}
    </div>
  )
}

/** One matter of a page; with an `id` it can be led to. */
export function Section({
  id,
  title,
  lead,
  children,
}: {
  id?: string
  title?: string
  lead?: ReactNode
  children: ReactNode
}) {
  return (
    <section id={id} className={classes.section}>
      {title && (
        <div className={classes.sectionHeading}>
          <h2 tabIndex={id ? -1 : undefined}>{title}</h2>
          {lead && <p>{lead}</p>}
        </div>
      )}
      {children}
    </section>
  )
}

/** Grey bars where text is about to be. */
export function Loading({ lines }: { lines: number }) {
  return (
    <div className={classes.loading} role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity
        <span key={line} />
      ))}
    </div>
  )
}

export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'good' | 'warn'
  children: ReactNode
}) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  )
}
