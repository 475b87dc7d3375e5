import type { EmailAction } from './content.ts'
import type { Letter } from './render.ts'

/** The mail as plain text. */
export function layOutText({ brand, greeting, content, origin }: Letter): string {
  const { paragraphs, action, code, validity, notYou } = content
  const width = Math.max(...origin.map(({ label }) => label.length)) + 2
  const blocks = [
    greeting,
    ...paragraphs,
    ...(action ? [actionLines(action)] : []),
    ...(code ? [`${code.hint}\n\n    ${code.value}`] : []),
    ...(validity ? [validity] : []),
    [
      'What this is about',
      ...origin.map(({ label, value }) => `  ${`${label}:`.padEnd(width)}${value}`),
    ].join('\n'),
    `Was this not you?\n${notYou.text}`,
    ...(notYou.action ? [actionLines(notYou.action)] : []),
    // "-- " with its blank is the signature mark of RFC 3676, section 4.3.
    `-- \n${brand.name}\n${neverAsked(brand.name)}`,
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The closing line of both layouts. */
export function neverAsked(brandName: string): string {
  return `${brandName} never asks for your password or a code by mail or telephone.`
}

function actionLines({ label, link }: EmailAction): string {
  return `${label}:\n${link}`
}
