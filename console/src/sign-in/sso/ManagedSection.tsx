import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'

type ManagedSectionProps = { id?: string; title: string; children: ReactNode }

/** In the place of an act that an organization keeps to itself: why it is not there, and who can do it. */
export function ManagedSection({ id, title, children }: ManagedSectionProps) {
  return (
    <Section {...(id ? { id } : {})} title={title}>
      <div className={page.kept}>
        <IconLock size={20} stroke={1.7} aria-hidden="true" />
        <p>{children}</p>
      </div>
    </Section>
  )
}
