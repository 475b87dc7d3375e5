import { escapeHtml } from '../emails/user-text.ts'
import type { Experience } from '../experiences/experiences.ts'
import { experienceColours } from './experience-colours.ts'

/** A page of the console as an Experience's own: whose it is, where it stands, its name and its colours. */
export function asExperiencePage(html: string, experience: Experience, base: string): string {
  const { id, name, logoHash, settings } = experience
  const api = base === '' ? '/v1' : `/v1/experiences/${id}`
  const logo = logoHash === null ? '' : `${api}/logo/${logoHash}`
  const facts = { base, name, logo }
  const data = Object.entries(facts).map(([fact, value]) => ` data-${fact}="${escapeHtml(value)}"`)
  const head = `<meta name="latchkey-experience" content="${id}"${data.join('')} /><style nonce="__CSP_NONCE__">${styleSheet(settings.accent)}</style>`
  return html
    .replace('<head>', () => `<head>${head}`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(name)}</title>`)
    .replace(
      /<link rel="icon"[^>]*>/,
      () => `<link rel="icon" href="${escapeHtml(logo || initialOf(experience))}" />`,
    )
    .replace('Latchkey needs JavaScript.', 'This page needs JavaScript.')
}

/** In place of a picture, as in its mails. */
function initialOf({ name, settings }: Experience): string {
  const letter = escapeHtml(Array.from(name)[0]?.toUpperCase() ?? '')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${settings.accent}"/><text x="16" y="22.5" font-family="sans-serif" font-size="18" font-weight="700" text-anchor="middle" fill="#fff">${letter}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** The accent in place of the console's own, readable wherever that is; `html` outranks the console's sheet. */
function styleSheet(accent: string): string {
  const { light, dark } = experienceColours(accent)
  return `html:root{${variables(light)}}@media (prefers-color-scheme:dark){html:root{${variables(dark)}}}`
}

function variables(colours: Record<string, string>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--lk-${name}:${colour}`)
    .join(';')
}
