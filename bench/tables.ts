/** One measurement as it is printed: a Markdown table and what follows from it. */
export interface Table {
  title: string
  columns: string[]
  rows: string[][]
  findings: string[]
}

export function toMarkdown({ title, columns, rows, findings }: Table): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [
    `### ${title}`,
    '',
    line(columns),
    `|${columns.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`,
    ...rows.map(line),
    '',
    ...findings.map((finding) => `- ${finding}`),
    '',
  ].join('\n')
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

export function whole(value: number): string {
  return Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en')
}

export function ratio(value: number): string {
  return value.toFixed(2)
}

export function milliseconds(value: number): string {
  return Number.isNaN(value) ? '–' : `${value.toFixed(value < 10 ? 2 : 1)} ms`
}
