import { IconDeviceDesktop, IconDeviceMobile, IconDeviceTablet, IconDeviceUnknown } from '@tabler/icons-react'
import { Badge } from '../account/AccountPage.tsx'
import classes from '../account/page.module.css'
import type { Device } from '../api/answers.ts'
import { Action } from '../design/Action.tsx'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import { methodsInWords } from './methods-in-words.ts'

const icons = {
  desktop: IconDeviceDesktop,
  phone: IconDeviceMobile,
  tablet: IconDeviceTablet,
  other: IconDeviceUnknown,
}

export function deviceName({ browser, os }: { browser: string | null; os: string | null }): string {
  if (browser && os) return `${browser} on ${os}`
  return browser || os || 'Unknown device'
}

export function DeviceRow({ device, onEnd }: { device: Device; onEnd: () => void }) {
  const Icon = icons[device.deviceType]
  const name = deviceName(device)
  const proof = methodsInWords(device.methods)
  return (
    <li className={classes.row}>
      <span className={classes.rowIcon} data-tone={device.current ? 'good' : undefined}>
        <Icon size={20} stroke={1.6} aria-hidden="true" />
      </span>
      <div>
        <p className={classes.rowTitle}>
          {name}
          {device.current && <Badge tone="good">This device</Badge>}
        </p>
        <p className={classes.rowDetail}>
          {device.address} ·{' '}
          <time dateTime={device.lastUsedAt} title={dateAndTime(device.lastUsedAt)}>
            {device.current ? 'in use now' : `used ${sinceInWords(device.lastUsedAt)}`}
          </time>{' '}
          ·{' '}
          <time dateTime={device.createdAt} title={dateAndTime(device.createdAt)}>
            signed in {sinceInWords(device.createdAt)}
          </time>
          {proof && ` with ${proof}`}
        </p>
      </div>
      {!device.current && (
        <Action
          look="quiet"
          small
          onClick={onEnd}
          label={`Sign out ${name}, used ${sinceInWords(device.lastUsedAt)}`}
        >
          Sign out
        </Action>
      )}
    </li>
  )
}
