import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../../tools/find-programs.ts'

/** Widths that are looked at: a small phone, a tablet, a laptop. */
export const widths = { phone: 360, tablet: 768, desktop: 1280 } as const

export interface VisitOptions {
  baseUrl: string
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
  userAgent?: string
}

/** One browser profile with one open page: cookies and storage of its own. */
export interface Visit {
  page: Page
  context: BrowserContext
  /** What went wrong in the page so far: exceptions, console errors, blocked resources. Expected to stay empty. */
  faults: string[]
  /** With `SCREENSHOTS=1` saves what is to be seen as `<name>.png` in the folder of screenshots. */
  screenshot(name: string): Promise<void>
  /** What axe-core finds, one readable text for each finding; empty when all is well. */
  axe(): Promise<string[]>
  [Symbol.asyncDispose](): Promise<void>
}

export interface TestBrowser {
  visit(options: VisitOptions): Promise<Visit>
  [Symbol.asyncDispose](): Promise<void>
}

const screenshots = fileURLToPath(new URL('../screenshots', import.meta.url))
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Starts Chromium; every visit is a fresh profile in it. */
export async function startBrowser(): Promise<TestBrowser> {
  const found = findChromium()
  if (!found) throw new Error('Chromium is not installed: `node tools/prepare-tests.ts` tells how to get it')
  const browser = await chromium.launch({
    executablePath: found.path,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Containers often give /dev/shm 64 MB, too little for a page.
      '--disable-dev-shm-usage',
    ],
  })
  return {
    async visit({ baseUrl, width = widths.desktop, height = 800, colorScheme = 'light', userAgent }) {
      const context = await browser.newContext({
        baseURL: baseUrl,
        viewport: { width, height },
        colorScheme,
        reducedMotion: 'reduce',
        locale: 'en-GB',
        ...(userAgent === undefined ? {} : { userAgent }),
      })
      // Nothing waits so long for itself; on a machine that is busy with other things it may.
      context.setDefaultTimeout(20_000)
      return makeVisit(context, await context.newPage())
    },
    [Symbol.asyncDispose]: () => browser.close(),
  }
}

/** Whether the page is wider than its window: on a phone, everything must be within reach without moving sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
}

function makeVisit(context: BrowserContext, page: Page): Visit {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`))
  page.on('console', (message) => {
    // A refused request is logged by the browser itself; whether it was right to refuse is for the test to say.
    const isRefusal = /^Failed to load resource: the server responded with a status of 4/.test(message.text())
    if (message.type() === 'error' && !isRefusal) faults.push(`console: ${message.text()}`)
  })
  return {
    page,
    context,
    faults,
    screenshot: (name) => saveScreenshot(page, name),
    axe: () => findViolations(page),
    [Symbol.asyncDispose]: () => context.close(),
  }
}

async function saveScreenshot(page: Page, name: string): Promise<void> {
  // Pictures are for people to look at, and take a third of the time of the pages they show.
  if (process.env.SCREENSHOTS !== '1') return
  mkdirSync(screenshots, { recursive: true })
  writeFileSync(join(screenshots, '.gitignore'), '*\n')
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true })
}

async function findViolations(page: Page): Promise<string[]> {
  // Evaluated through the debugger, which the page's Content-Security-Policy does not govern: a script tag would be
  // blocked, and switching the policy off would test another page than the one people get.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource)
  const results: AxeResults = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
  return results.violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.map((node) => `    ${node.target.join(' ')}\n      ${node.failureSummary ?? ''}`)
    return `${id} (${impact}): ${help}\n${places.join('\n')}`
  })
}
