import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { commands } from '../src/cli/commands.ts'
import { environmentName, settingsSchema } from '../src/config/settings.ts'
import { readSources, repositoryRoot } from './support/source-tree.ts'

// What the pages name must exist. Whether it does what they say is tried by hand.

interface Page {
  path: string
  text: string
  /** The text without code blocks. */
  prose: string
  /** What stands between single backticks. */
  spans: string[]
  /** Every line of the blocks that a reader is to run. */
  shellLines: string[]
}

const pages = globSync('{*.md,docs/**/*.md,examples/**/*.md}', { cwd: repositoryRoot }).sort().map(readPage)
const openapi: { paths: Record<string, object> } = JSON.parse(read('openapi.json'))

describe('the documentation', () => {
  it('is found at all', () => {
    for (const path of ['README.md', 'docs/guides/run-it.md', 'docs/reference/configuration.md'])
      assert.ok(
        pages.some((page) => page.path === path),
        path,
      )
  })

  it('links to files and headings that exist', () => {
    assertNone((page) => linksOf(page).filter((link) => !leadsSomewhere(page, link)))
  })

  it('names only settings that exist', () => {
    const known = new Set([
      ...Object.keys(settingsSchema.properties).map(environmentName),
      'LATCHKEY_CONFIG',
      'LATCHKEY_TEST_POSTGRES_URL',
    ])
    assertNone(({ text }) => matches(text, /\bLATCHKEY_[A-Z_]*[A-Z]\b/g).filter((name) => !known.has(name)))
  })

  it('names only operations and functions that exist', () => {
    const words = new Set(
      readSources('server', 'client', 'examples').flatMap(({ path, code }) =>
        path === 'server/test/docs.test.ts' ? [] : (code.match(/\w+/g) ?? []),
      ),
    )
    const isName = /^[a-z]+([A-Z][a-z0-9]*)+$/
    assertNone(({ spans }) => spans.filter((span) => isName.test(span) && !words.has(span)))
  })

  it('calls only paths of the API that exist', () => {
    const patterns = Object.keys(openapi.paths).map(
      (path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    )
    assertNone(({ shellLines, spans }) =>
      [...shellLines, ...spans]
        .flatMap((line) => matches(line, /\/v1\/[\w/${}-]+/g))
        .filter((path) => !patterns.some((pattern) => pattern.test(path))),
    )
  })

  it('gives only commands that exist', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts)
    const known = {
      latchkey: [...Object.keys(commands), 'serve', 'doctor', 'help'],
      'npm run': scripts,
    }
    assertNone(({ shellLines, spans }) =>
      [...shellLines, ...spans].flatMap((line) =>
        [...line.matchAll(/(?:^|npx |&& )(latchkey|npm run) ([a-z:-]+)/g)]
          .filter(([, program, word]) => !known[program as keyof typeof known].includes(word ?? ''))
          .map(([found]) => found.trim()),
      ),
    )
  })
})

function readPage(path: string): Page {
  const text = read(path)
  const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '')
  return {
    path,
    text,
    prose,
    spans: [...prose.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? ''),
    shellLines: blocks.flatMap(([, language, body = '']) => (language === 'sh' ? body.split('\n') : [])),
  }
}

function read(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8')
}

function linksOf({ prose }: Page): string[] {
  const found = [...prose.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"\s]+)"/g)]
  return found.map(([, target, source]) => target ?? source ?? '').filter((link) => !/^https?:/.test(link))
}

function leadsSomewhere(page: Page, link: string): boolean {
  const [file = '', heading] = link.split('#')
  const path = file === '' ? page.path : join(dirname(page.path), file)
  if (!existsSync(join(repositoryRoot, path))) return false
  return heading === undefined || headingsOf(readPage(path)).includes(heading)
}

/** The anchors that GitHub makes of headings. */
function headingsOf({ prose }: Page): string[] {
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )
}

function matches(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? []
}

/** Fails with every page that has faults, each with its faults. */
function assertNone(faultsOf: (page: Page) => string[]): void {
  const faults = pages.flatMap((page) => faultsOf(page).map((fault) => `${page.path}: ${fault}`))
  assert.deepEqual(faults, [])
}
