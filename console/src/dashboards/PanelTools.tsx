import { IconArrowLeft, IconArrowRight, IconTrash } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import type { Panel } from './answers.ts'
import classes from './board.module.css'
import { panelWords } from './panel-words.ts'

export type Direction = -1 | 1

type PanelToolsProps = {
  panel: Panel
  index: number
  count: number
  /** Whether there can be several of what it is counted by. */
  isDivisible: boolean
  onMove: (direction: Direction) => void
  onStack: () => void
  onRemove: () => void
}

/** What changes a panel. Buttons, so that the keyboard moves panels as well as a pointer does. */
export function PanelTools({ panel, index, count, isDivisible, onMove, onStack, onRemove }: PanelToolsProps) {
  const { title, of } = panelWords[panel.panel]
  const pressed = useRef<HTMLButtonElement>(null)
  // A panel that changes places takes its buttons out of the document for a moment, and the focus with them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of places
  useLayoutEffect(() => {
    pressed.current?.focus()
    pressed.current = null
  }, [index])
  const move = (direction: Direction, isPossible: boolean) => ({
    type: 'button' as const,
    className: classes.iconAct,
    'aria-disabled': !isPossible || undefined,
    onClick: (event: { currentTarget: HTMLButtonElement }) => {
      if (!isPossible) return
      pressed.current = event.currentTarget
      onMove(direction)
    },
  })
  return (
    <div className={classes.tools}>
      <button {...move(-1, index > 0)} aria-label={`Move ${title} forward`} title="Move forward">
        <IconArrowLeft size={17} stroke={1.7} aria-hidden="true" />
      </button>
      <button {...move(1, index < count - 1)} aria-label={`Move ${title} back`} title="Move back">
        <IconArrowRight size={17} stroke={1.7} aria-hidden="true" />
      </button>
      {isDivisible && (
        <label className={classes.stack}>
          <input
            type="checkbox"
            checked={panel.stacked}
            aria-label={`${title} by ${of}`}
            onChange={onStack}
          />
          <span>By {of}</span>
        </label>
      )}
      <button
        type="button"
        className={`${classes.iconAct} ${classes.remove}`}
        aria-label={`Remove ${title}`}
        title="Remove"
        onClick={onRemove}
      >
        <IconTrash size={17} stroke={1.7} aria-hidden="true" />
      </button>
    </div>
  )
}
