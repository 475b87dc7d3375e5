import { escapeHtml } from '../../emails/user-text.ts'
import type { Part } from './own-data.ts'

/** A page that is read from a disk, perhaps in years: everything is in it, and nothing in it runs. */
export function openPage({ product, email, at }: { product: string; email: string; at: number }): string {
  const title = `${escapeHtml(product)}: the data of ${escapeHtml(email)}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.8rem 0.4rem 0; border-bottom: 1px solid #8884; }
td { overflow-wrap: anywhere; min-width: 6rem; }
</style>
</head>
<body>
<h1>${title}</h1>
<p>Made on ${escapeHtml(new Date(at).toUTCString())}. Each part is also a JSON file beside this page, for programs.
No password, secret, key or code is in this archive.</p>
`
}

export function closePage(): string {
  return '</body>\n</html>\n'
}

/** One part as a table, with its newest or first entries. */
export function sectionOf(
  { name, title, about }: Part,
  { shown, total }: { shown: Record<string, unknown>[]; total: number },
): string {
  const rest = total > shown.length ? ` These are ${shown.length} of ${total}: the file has all.` : ''
  const file = `<a href="${escapeHtml(name)}">${escapeHtml(name)}</a>`
  const head = `<section>\n<h2>${escapeHtml(title)}</h2>\n<p>${escapeHtml(about)}${rest} ${file}</p>\n`
  return `${head}${total === 0 ? '<p>Nothing.</p>\n' : tableOf(shown)}</section>\n`
}

function tableOf(entries: Record<string, unknown>[]): string {
  const columns = [...new Set(entries.flatMap((entry) => Object.keys(entry)))]
  const headings = columns.map((name) => `<th scope="col">${escapeHtml(inWords(name))}</th>`).join('')
  const rows = entries.map(
    (entry) => `<tr>${columns.map((name) => `<td>${escapeHtml(textOf(entry[name]))}</td>`).join('')}</tr>\n`,
  )
  return `<div class="wide"><table>\n<tr>${headings}</tr>\n${rows.join('')}</table></div>\n`
}

function inWords(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
