import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

/** Presses a link that downloads, and reads the file as it arrived. */
export async function download(page: Page, link: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ])
  assert.equal(await file.failure(), null)
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

/** The rows of a CSV file as objects by its header. @see RFC 4180 */
export function readCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text
    .split('\r\n')
    .filter((line) => line !== '')
    .map(cellsOf)
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])))
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}
