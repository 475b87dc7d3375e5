import { useState } from 'react'
import { focusHeading } from '../design/page.ts'

/** What was done last, and how to say it: whoever did it far down, or by a button that is gone, is led to the message. */
export function useDone(): [done: string | undefined, tell: (message: string) => void] {
  const [done, setDone] = useState<string>()
  return [
    done,
    (message) => {
      setDone(message)
      focusHeading()
    },
  ]
}
