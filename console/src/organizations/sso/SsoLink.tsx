import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { pageAt, type SsoPage, useSsoPlace } from './place.ts'

type SsoLinkProps = {
  page: SsoPage
  connectionId?: string
  className?: string | undefined
  target?: string
  'aria-label'?: string
  'data-primary'?: boolean | undefined
  onClick?: () => void
  children: ReactNode
}

/** Leads to another page about the connections of the same place. */
export function SsoLink({ page, connectionId, ...more }: SsoLinkProps) {
  const { id } = useSsoPlace()
  return <Link {...pageAt(id, page, connectionId)} {...more} />
}
