import type { CommonFacts, EmailAction, EmailContent, RenderedEmail } from './content.ts'
import { readableTime } from './content.ts'
import { layOutHtml } from './html.ts'
import { composeEmail, type TemplateFacts, type TemplateName } from './templates.ts'
import { layOutText } from './text.ts'
import { mailableName, oneLine, requireWebLink } from './user-text.ts'

/** What both layouts are made from: every string one clean line, every link an absolute web address. */
export type Letter = {
  brand: CommonFacts['brand']
  greeting: string
  content: EmailContent
  origin: { label: string; value: string }[]
}

/** The finished mail. */
export function renderEmail<Name extends TemplateName>(
  name: Name,
  facts: TemplateFacts<Name>,
): RenderedEmail {
  const common: CommonFacts = facts
  // The brand of an Experience is written by a customer: cleaned before the templates build sentences with it.
  const brand = { name: oneLine(common.brand.name), color: common.brand.color }
  const content = cleanContent(composeEmail(name, { ...facts, brand }))
  const firstName = mailableName(common.recipient.firstName)
  const letter: Letter = {
    brand,
    greeting: firstName === null ? 'Hello,' : `Hello ${firstName},`,
    content,
    origin: describeOrigin(content, common.request),
  }
  return {
    subject: content.subject,
    text: layOutText(letter),
    html: layOutHtml(letter),
    links: [content.action, content.notYou.action].flatMap((action) => action?.link ?? []),
    code: content.code?.value ?? null,
  }
}

function describeOrigin(content: EmailContent, request: CommonFacts['request']): Letter['origin'] {
  const from = request.address === null ? 'The command line of the server' : oneLine(request.address)
  const device = request.device === null ? null : oneLine(request.device)
  return [
    { label: 'What', value: content.origin.what },
    { label: 'Who', value: content.origin.who },
    { label: 'From', value: from },
    ...(device === null ? [] : [{ label: 'Device', value: device }]),
    { label: 'When', value: readableTime(request.at) },
  ]
}

function cleanContent(content: EmailContent): EmailContent {
  const { action, code, validity, origin, notYou } = content
  return {
    subject: oneLine(content.subject),
    preheader: oneLine(content.preheader),
    heading: oneLine(content.heading),
    paragraphs: content.paragraphs.map(cleanParagraph),
    ...(action && { action: cleanAction(action) }),
    ...(code && { code: { value: oneLine(code.value), hint: oneLine(code.hint) } }),
    ...(validity !== undefined && { validity: oneLine(validity) }),
    origin: { what: oneLine(origin.what), who: oneLine(origin.who) },
    notYou: {
      text: cleanParagraph(notYou.text),
      ...(notYou.action && { action: cleanAction(notYou.action) }),
    },
  }
}

function cleanParagraph(text: string): string {
  return oneLine(text, 1000)
}

function cleanAction({ label, link }: EmailAction): EmailAction {
  return { label: oneLine(label), link: requireWebLink(link) }
}
