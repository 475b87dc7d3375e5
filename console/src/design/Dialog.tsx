import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import classes from './dialog.module.css'

/** A modal dialog. The browser's own element keeps focus inside, closes on Escape and gives focus back. */
export function Dialog({
  title,
  children,
  mustAnswer = false,
  onClose,
}: {
  title: string
  children: ReactNode
  /** It stays open until it is taken away; `onClose` then only hears of the wish. */
  mustAnswer?: boolean
  onClose: () => void
}) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // While leaving, the dialog gives focus back only if it is still in the document: a plain effect is too late.
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      className={classes.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // Some browsers close at a second Escape whatever the page says.
      onClose={() => {
        if (mustAnswer && ref.current?.isConnected) ref.current.showModal()
      }}
    >
      <h2 id={titleId} className={classes.title}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}
