import { IconCheck } from '@tabler/icons-react'
import classes from './applications.module.css'

const points = [
  'Its own people, apart from everybody else: to register, to sign in, to recover, to look after their account.',
  'Pages for all of that in your name, your colour and with your logo, on an address of your own if you like.',
  'Groups in groups, and one call for your back end: who is this, and do they belong in here?',
]

/** For whoever has none yet. */
export function WhatAnApplicationIs() {
  return (
    <div className={classes.what}>
      <h2>An application is something you build that people sign in to</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>
            <IconCheck size={18} stroke={2} aria-hidden="true" />
            {point}
          </li>
        ))}
      </ul>
    </div>
  )
}
