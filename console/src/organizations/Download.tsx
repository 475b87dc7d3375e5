import { IconDownload } from '@tabler/icons-react'
import classes from './link-button.module.css'

/** A file that the server makes and the browser keeps. */
export function Download({ href, children }: { href: string; children: string }) {
  return (
    <a className={classes.button} href={href} download>
      <IconDownload size={16} stroke={1.8} aria-hidden="true" />
      {children}
    </a>
  )
}
