import { IconCheck, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import page from '../account/page.module.css'
import { dateAndTime, dayInWords, timeOfDay } from '../design/time.ts'
import { deviceName } from '../sessions/DeviceRow.tsx'

type Event = {
  id: string
  at: string
  result: 'success' | 'failure'
  browser: string | null
  os: string | null
  address: string | null
}

type EventDaysProps<Item extends Event> = {
  items: readonly Item[]
  /** What happened, as a paragraph. */
  title: (item: Item) => ReactNode
  /** What is known besides, before device and address. */
  facts: (item: Item) => readonly (string | undefined)[]
}

/** What happened, newest first, under the days on which it did. */
export function EventDays<Item extends Event>({ items, title, facts }: EventDaysProps<Item>) {
  const days = [...Map.groupBy(items, (item) => dayInWords(item.at))]
  return days.map(([day, ofDay]) => (
    <div key={day} className={page.group}>
      <h2 className={page.day}>{day}</h2>
      <div className={page.section}>
        <ul className={page.rows}>
          {ofDay.map((item) => (
            <EventRow key={item.id} event={item} facts={facts(item)}>
              {title(item)}
            </EventRow>
          ))}
        </ul>
      </div>
    </div>
  ))
}

type EventRowProps = { event: Event; facts: readonly (string | undefined)[]; children: ReactNode }

function EventRow({ event, facts, children }: EventRowProps) {
  const isFailure = event.result === 'failure'
  const Icon = isFailure ? IconX : IconCheck
  const place = [event.browser || event.os ? deviceName(event) : '', event.address]
  return (
    <li className={page.row}>
      <span className={page.rowIcon} data-tone={isFailure ? 'danger' : undefined}>
        <Icon size={18} stroke={1.8} aria-hidden="true" />
      </span>
      <div>
        {children}
        <p className={page.rowDetail}>{[...facts, ...place].filter(Boolean).join(' · ')}</p>
      </div>
      <time className={page.rowDetail} dateTime={event.at} title={dateAndTime(event.at)}>
        {timeOfDay(event.at)}
      </time>
    </li>
  )
}
