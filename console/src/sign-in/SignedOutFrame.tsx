import type { ReactNode } from 'react'
import { Backdrop } from '../design/Backdrop.tsx'
import { Logo } from '../design/Logo.tsx'
import { usePageTitle } from '../design/page.ts'
import { Provider } from '../experience/Provider.tsx'
import { experience, pageAddress } from '../experience/place.ts'
import classes from './frame.module.css'

type SignedOutFrameProps = {
  title: string
  lead?: ReactNode
  children: ReactNode
  /** Other ways to go, below the card. */
  aside?: ReactNode
}

/** The one page shape of the sign-in side. */
export function SignedOutFrame({ title, lead, children, aside }: SignedOutFrameProps) {
  usePageTitle(title)
  return (
    <div className={classes.page}>
      <a className={classes.skip} href="#main">
        Skip to content
      </a>
      {!experience && <Backdrop />}
      <header className={classes.header}>
        <a className={classes.home} href={pageAddress('/')}>
          <Logo />
        </a>
      </header>
      <main id="main" className={classes.main} tabIndex={-1}>
        <div className={classes.card}>
          <div className={classes.heading}>
            <h1 tabIndex={-1}>{title}</h1>
            {lead && <div className={classes.lead}>{lead}</div>}
          </div>
          {children}
        </div>
        {aside && <div className={classes.aside}>{aside}</div>}
        <Provider />
      </main>
    </div>
  )
}
