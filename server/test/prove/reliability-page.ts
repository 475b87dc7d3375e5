import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from '../support/source-tree.ts'

// Each script writes its own section of the page and leaves the others as they are.

export const sections = ['kill', 'faults', 'load'] as const
export type Section = (typeof sections)[number]

const page = join(repositoryRoot, 'docs/reference/reliability.md')

const head = `# Reliability

Written by the scripts named below: do not edit. Each section says how to see it again.

What is promised: an act that was acknowledged is there, with its record and its mails, whatever dies afterwards. What was
ended opens nothing. What works once worked once. An act whose answer never came was done wholly or not at all.
`

/** Puts new figures into the section of one script. */
export function writeSection(section: Section, text: string): void {
  const known = existsSync(page) ? readFileSync(page, 'utf8') : ''
  const parts = sections.map((each) => {
    const body = each === section ? text.trim() : (sectionOf(known, each) ?? 'Not measured yet.')
    return `<!-- ${each} -->\n\n${body}\n\n<!-- /${each} -->\n`
  })
  writeFileSync(page, `${head}\n${parts.join('\n')}`)
}

/** When and where figures were taken, without saying whose machine it was. */
export function circumstances(): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3)
  const day = new Date().toISOString().slice(0, 10)
  return `${day}, ${cpus().length} cores, ${gigabytes} GB of memory, Node ${process.version.slice(1)} on ${process.platform}`
}

export function toTable(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(toText).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

function toText(cell: string | number): string {
  return typeof cell === 'number' ? cell.toLocaleString('en') : cell
}

function sectionOf(text: string, section: Section): string | undefined {
  return new RegExp(`<!-- ${section} -->\\n([\\s\\S]*?)<!-- /${section} -->`).exec(text)?.[1]?.trim()
}
