import type { ReactNode } from 'react'
import classes from './field-group.module.css'

/** Fields that answer one question. */
export function FieldGroup({ question, children }: { question: string; children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend>{question}</legend>
      {children}
    </fieldset>
  )
}

type ChoiceProps = { group: string; label: string; hint: string; checked: boolean; onChoose: () => void }

/** One of several answers, with what it means. */
export function Choice({ group, label, hint, checked, onChoose }: ChoiceProps) {
  return (
    <label className={classes.choice}>
      <input type="radio" name={group} checked={checked} onChange={onChoose} />
      <strong>{label}</strong>
      <span>{hint}</span>
    </label>
  )
}
