import { type Accent, accentOf } from './accent.ts'
import type { EmailAction, EmailContent } from './content.ts'
import type { Letter } from './render.ts'
import { neverAsked } from './text.ts'
import { escapeHtml, escapeUnlinked } from './user-text.ts'

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
const MONO = "font-family:ui-monospace,'SF Mono','Cascadia Mono',Menlo,Consolas,'Liberation Mono',monospace"

// Inline styles carry the light look, since many clients drop <style>; the sheet adds dark and phone where it is kept.
const LOOK = {
  page: 'margin:0;padding:0;background-color:#f3f4f6',
  card: 'background-color:#ffffff;border:1px solid #e2e4e9;border-radius:14px',
  brand: `${FONT};font-size:16px;line-height:24px;font-weight:650;color:#1c1f26`,
  heading: `margin:0 0 20px;${FONT};font-size:24px;line-height:31px;font-weight:650;letter-spacing:-0.01em;color:#1c1f26`,
  text: `margin:0 0 16px;${FONT};font-size:16px;line-height:25px;color:#1c1f26`,
  small: `margin:0;${FONT};font-size:14px;line-height:21px;color:#5a6270`,
  tiny: `margin:0;${FONT};font-size:13px;line-height:20px;color:#5a6270`,
  label: `${FONT};font-size:14px;line-height:21px;color:#5a6270;font-weight:400;text-align:left;padding:3px 16px 3px 0;vertical-align:top`,
  value: `${FONT};font-size:14px;line-height:21px;color:#1c1f26;padding:3px 0;vertical-align:top`,
  code: `${MONO};font-size:28px;line-height:36px;font-weight:600;letter-spacing:0.16em;color:#1c1f26;user-select:all;-webkit-user-select:all`,
  codeBox: 'background-color:#f3f4f6;border-radius:10px;padding:14px 10px 14px 14px',
  rule: 'border-top:1px solid #e2e4e9;font-size:0;line-height:0',
} as const

/** The mail as HTML: tables and inline styles for old clients, no image and nothing loaded from anywhere. */
export function layOutHtml({ brand, greeting, content, origin }: Letter): string {
  const accent = accentOf(brand.color)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<title>${escapeHtml(content.subject)}</title>
<style>${styleSheet(accent)}</style>
</head>
<body class="lk-page" style="${LOOK.page}">
${preheader(content.preheader)}
<div role="article" aria-roledescription="email" aria-label="${escapeHtml(content.subject)}" lang="en">
<table role="presentation" class="lk-page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f3f4f6">
<tr><td align="center" class="lk-outer" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px">
<tr><td style="padding:0 4px 16px">${wordmark(brand.name, accent)}</td></tr>
<tr><td class="lk-card" style="${LOOK.card}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="lk-inner" style="padding:36px 40px 24px">${message(greeting, content, accent)}</td></tr>
<tr><td class="lk-inner" style="padding:0 40px">${rule()}</td></tr>
<tr><td class="lk-inner" style="padding:24px 40px 32px">${background(origin, content, accent)}</td></tr>
</table>
</td></tr>
<tr><td style="padding:20px 4px 0"><p class="lk-muted" style="${LOOK.tiny}">${escapeUnlinked(neverAsked(brand.name))}</p></td></tr>
</table>
</td></tr>
</table>
</div>
</body>
</html>
`
}

function message(greeting: string, content: EmailContent, accent: Accent): string {
  const { heading, paragraphs, action, code, validity } = content
  return [
    `<h1 class="lk-text" style="${LOOK.heading}">${escapeUnlinked(heading)}</h1>`,
    ...[greeting, ...paragraphs].map(paragraph),
    ...(action ? [filledButton(action, accent), visibleLink(action, accent)] : []),
    ...(code ? [paragraph(code.hint), codeBox(code.value)] : []),
    ...(validity ? [`<p class="lk-muted" style="${LOOK.small}">${escapeHtml(validity)}</p>`] : []),
  ].join('\n')
}

function background(origin: Letter['origin'], content: EmailContent, accent: Accent): string {
  const { text, action } = content.notYou
  const rows = origin.map(
    ({ label, value }) =>
      `<tr><th scope="row" align="left" class="lk-muted" style="${LOOK.label}">${escapeHtml(label)}</th><td class="lk-text" style="${LOOK.value}">${escapeUnlinked(value)}</td></tr>`,
  )
  return [
    `<table cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px">${rows.join('\n')}</table>`,
    `<p class="lk-text" style="${LOOK.small};color:#1c1f26;font-weight:650;margin:0 0 4px">Was this not you?</p>`,
    `<p class="lk-muted" style="${LOOK.small}">${escapeUnlinked(text)}</p>`,
    ...(action ? [outlinedButton(action, accent), visibleLink(action, accent, 0)] : []),
  ].join('\n')
}

function paragraph(text: string): string {
  return `<p class="lk-text" style="${LOOK.text}">${escapeUnlinked(text)}</p>`
}

function rule(): string {
  return `<div class="lk-rule" style="${LOOK.rule}">&nbsp;</div>`
}

/** Padding in the cell and the link in a block of its own: Outlook then draws the same button as everybody. */
function filledButton({ label, link }: EmailAction, accent: Accent): string {
  const style = `display:block;${FONT};font-size:16px;line-height:24px;font-weight:600;color:${accent.onButton};text-decoration:none;padding:12px 26px;border-radius:10px`
  return `<table role="presentation" class="lk-wide" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 12px"><tr><td align="center" bgcolor="${accent.button}" style="background-color:${accent.button};border-radius:10px"><a href="${escapeHtml(link)}" style="${style}">${escapeHtml(label)}</a></td></tr></table>`
}

function outlinedButton({ label, link }: EmailAction, accent: Accent): string {
  const style = `display:block;${FONT};font-size:15px;line-height:22px;font-weight:600;color:${accent.linkOnLight};text-decoration:none;padding:9px 18px`
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:16px 0 10px"><tr><td align="center" class="lk-outline" style="border:1px solid #c9cdd5;border-radius:10px"><a class="lk-link" href="${escapeHtml(link)}" style="${style}">${escapeHtml(label)}</a></td></tr></table>`
}

/** The address in full: who is careful reads it, and who cannot click copies it. */
function visibleLink({ link }: EmailAction, accent: Accent, below = 24): string {
  return `<p class="lk-muted" style="${LOOK.tiny};margin:0 0 ${below}px;word-break:break-all"><a class="lk-link" href="${escapeHtml(link)}" style="color:${accent.linkOnLight};text-decoration:underline;text-underline-offset:2px">${escapeHtml(link)}</a></p>`
}

/** Halves are set apart by space that is not copied: the code is pasted as it is typed. */
function codeBox(code: string): string {
  const half = code.length === 8 ? 4 : code.length
  const groups = [code.slice(0, half), code.slice(half)].filter((group) => group !== '')
  const spans = groups.map(
    (group, i) => `<span${i === 0 ? '' : ' style="padding-left:0.3em"'}>${escapeUnlinked(group)}</span>`,
  )
  return `<table role="presentation" class="lk-wide" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px"><tr><td align="center" class="lk-code" style="${LOOK.codeBox}"><span class="lk-text" style="${LOOK.code}">${spans.join('')}</span></td></tr></table>`
}

/** A monogram in place of a picture: pictures are blocked by default in many clients. */
function wordmark(name: string, accent: Accent): string {
  const initial = Array.from(name)[0]?.toUpperCase() ?? ''
  const mark = `width:28px;height:28px;background-color:${accent.button};border-radius:8px;${FONT};font-size:15px;line-height:28px;font-weight:700;color:${accent.onButton};text-align:center`
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td width="28" height="28" align="center" bgcolor="${accent.button}" style="${mark}" aria-hidden="true">${escapeHtml(initial)}</td><td class="lk-text" style="${LOOK.brand};padding-left:10px">${escapeUnlinked(name)}</td></tr></table>`
}

/** Shown by inbox lists only; the joiners after it keep the list from going on with the greeting. */
function preheader(text: string): string {
  const filler = '&#847;&zwnj;&nbsp;'.repeat(60)
  return `<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px" aria-hidden="true">${escapeUnlinked(text)}${filler}</div>`
}

function styleSheet({ linkOnDark }: Accent): string {
  return `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media (max-width:480px){
.lk-outer{padding:20px 12px!important}
.lk-inner{padding-left:22px!important;padding-right:22px!important}
.lk-wide{width:100%!important}
}
@media (prefers-color-scheme:dark){
.lk-page{background-color:#111317!important}
.lk-card{background-color:#1b1d22!important;border-color:#2d3138!important}
.lk-code{background-color:#111317!important}
.lk-text{color:#e8eaee!important}
.lk-muted{color:#a1a9b6!important}
.lk-link{color:${linkOnDark}!important}
.lk-rule{border-color:#2d3138!important}
.lk-outline{border-color:#4a505c!important}
}
[data-ogsc] .lk-text{color:#e8eaee!important}
[data-ogsc] .lk-muted{color:#a1a9b6!important}
[data-ogsc] .lk-link{color:${linkOnDark}!important}
[data-ogsb] .lk-page,[data-ogsb] .lk-code{background-color:#111317!important}
[data-ogsb] .lk-card{background-color:#1b1d22!important}
`
}
