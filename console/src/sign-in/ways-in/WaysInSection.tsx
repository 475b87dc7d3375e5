import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { Section } from '../../account/AccountPage.tsx'
import classes from '../../account/page.module.css'
import type { Factors } from '../../api/answers.ts'
import { LossRehearsal } from './LossRehearsal.tsx'
import { lossInWords, waysInWords } from './ways-in-words.ts'

/** What remains when one thing is lost, told before it is lost. */
export function WaysInSection({ factors }: { factors: Factors }) {
  const { passkeys, ifLost } = factors
  return (
    <Section
      id="ways-in"
      title="If you lose something"
      lead={`You get in with ${waysInWords(factors.waysIn, passkeys)}.`}
    >
      <ul className={classes.rows}>
        {ifLost.map(({ lost, remaining, lockedOut }) => {
          const Icon = lockedOut ? IconAlertTriangle : IconCheck
          const loss = lost.map((thing) => lossInWords(thing, passkeys)).join(' and ')
          return (
            <li key={lost.join()} className={classes.row}>
              <span className={classes.rowIcon} data-tone={lockedOut ? 'danger' : 'good'}>
                <Icon size={18} stroke={1.8} aria-hidden="true" />
              </span>
              <p>
                If you {loss},{' '}
                {lockedOut ? (
                  <strong>you are locked out.</strong>
                ) : (
                  <>you still get in with {waysInWords(remaining, passkeys)}.</>
                )}
              </p>
            </li>
          )
        })}
      </ul>
      <LossRehearsal factors={factors} />
    </Section>
  )
}
