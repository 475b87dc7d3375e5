import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../../../server/test/support/source-tree.ts'

/** A block of a page, with the block of what it prints. */
export interface WrittenBlock {
  language: string
  code: string
  /** Empty when the page shows nothing. */
  prints: string
}

/** The blocks of a page, in their order; one of `text` or `json` belongs to the one before it. */
export function blocksOf(page: string): WrittenBlock[] {
  const text = readFileSync(join(repositoryRoot, page), 'utf8')
  const found: WrittenBlock[] = []
  for (const [, language = '', code = ''] of text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)) {
    const before = found.at(-1)
    if ((language === 'text' || language === 'json') && before) before.prints = code
    else found.push({ language, code, prints: '' })
  }
  return found
}

/** Everything that a command prints; the environment is the parent's and these variables. */
export function outputOf(
  program: string,
  args: string[],
  variables: Record<string, string> = {},
): Promise<string> {
  const child = spawn(program, args, { cwd: repositoryRoot, env: { ...process.env, ...variables } })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${program} ended with ${code}:\n${printed}`)),
    )
  })
}

/** The first line of what a page shows that was not printed, in this order; `…` stands for anything. */
export function firstLineMissing(prints: string, printed: string): string | undefined {
  const lines = printed.split(/\r?\n/)
  let at = 0
  for (const expected of prints.trimEnd().split('\n')) {
    const pattern = new RegExp(`^${expected.split('…').map(literally).join('.*')}$`)
    const found = lines.findIndex((line, index) => index >= at && pattern.test(line))
    if (found === -1) return expected
    at = found + 1
  }
  return undefined
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
