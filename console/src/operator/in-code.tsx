import { Fragment, type ReactNode } from 'react'

/** A sentence of the server in which what is to be typed stands between backticks. */
export function inCode(sentence: string): ReactNode {
  // Every second part is one between two backticks.
  return sentence.split('`').map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence have no identity
      <code key={index}>{part}</code>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence have no identity
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}
