import { useId } from 'react'
import { Badge } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { LinkAction } from '../../design/Action.tsx'
import { dateAndTime, sinceInWords } from '../../design/time.ts'
import type { Setting } from '../answers.ts'
import { inCode } from '../in-code.tsx'
import { SettingField } from './SettingField.tsx'
import { settingLabel, valueInWords } from './setting-words.ts'
import classes from './settings.module.css'

type SettingRowProps = {
  setting: Setting
  text: string
  error: string | undefined
  isChanged: boolean
  isGoingBack: boolean
  onChange: (text: string) => void
  onGoBack: () => void
}

/** One setting: what it is for, what holds, and where that comes from. */
export function SettingRow({ setting, isChanged, isGoingBack, onGoBack, ...field }: SettingRowProps) {
  const { key, type, description, environmentName, configured, changedAt } = setting
  const id = useId()
  const isSetHere = changedAt !== null
  return (
    <div className={classes.row}>
      <div className={classes.about}>
        <p className={page.rowTitle}>
          {type === 'enum-list' ? (
            <span id={`${id}-label`}>{settingLabel(key)}</span>
          ) : (
            <label htmlFor={id}>{settingLabel(key)}</label>
          )}
          {isChanged ? (
            <Badge tone="warn">Not saved</Badge>
          ) : (
            isSetHere && <Badge tone="good">Set here</Badge>
          )}
        </p>
        <p className={page.rowDetail}>{inCode(description)}</p>
        <p className={classes.origin}>
          <code>{environmentName}</code> {!isSetHere && '· as configured'}
        </p>
      </div>
      <div className={classes.field}>
        <SettingField id={id} setting={setting} {...field} />
        {isSetHere && (
          <>
            <Origin setting={setting} />
            {isGoingBack ? (
              <p className={page.rowDetail}>Goes back to what is configured, once it is saved.</p>
            ) : (
              <p className={page.rowDetail}>
                Configured: {valueInWords(setting, configured)}.{' '}
                <LinkAction onClick={onGoBack}>Back to it</LinkAction>
              </p>
            )}
          </>
        )}
      </div>
    </div>
  )
}

/** Who last changed it here. */
function Origin({ setting: { changedAt, changedBy } }: { setting: Setting }) {
  if (changedAt === null) return null
  return (
    <p className={page.rowDetail}>
      <time dateTime={changedAt} title={dateAndTime(changedAt)}>
        Changed {sinceInWords(changedAt)}
      </time>{' '}
      {changedBy ? `by ${changedBy}` : 'on the command line, or by somebody whose account is gone'}.
    </p>
  )
}
