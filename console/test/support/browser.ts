import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import { type BrowserContext, chromium, type Page, type Request } from 'playwright-core'
import { temporaryFolder } from '../../../server/test/support/temporary.ts'
import { findChromium } from '../../../tools/find-programs.ts'

/** Widths that are looked at: a small phone, a tablet, a laptop. */
export const widths = { phone: 360, tablet: 768, desktop: 1280 } as const

export interface VisitOptions {
  baseUrl: string
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
  userAgent?: string
  /** In a browser that has nothing in its caches either. */
  isFirst?: boolean
}

/** One browser profile with one open page: cookies and storage of its own. */
export interface Visit {
  page: Page
  context: BrowserContext
  /** What went wrong in the page so far: exceptions, console errors, blocked resources. Expected to stay empty. */
  faults: string[]
  /** Waits until nothing is on its way from the server, and what came is drawn. */
  settle(): Promise<void>
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

const manners = { reducedMotion: 'reduce', locale: 'en-GB' } as const
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Containers often give /dev/shm 64 MB, too little for a page.
  '--disable-dev-shm-usage',
]
/** What somebody typed is offered to nobody. */
const preferences = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
}

/** Where one visit after the other lives: emptied in between, but for the caches of what is the same for everybody. */
interface Home extends AsyncDisposable {
  context: BrowserContext
  baseUrl: string
  isTaken: boolean
  empty(): Promise<void>
}

/**
 * Starts Chromium. Every visit finds a profile without cookies and storage. Compiling our scripts takes a new profile a
 * second, so one visit at a time is at home; those that go on beside it, or are another browser, get a profile each.
 * @param moreFlags of Chromium, beside the usual ones.
 */
export async function startBrowser(moreFlags: readonly string[] = []): Promise<TestBrowser> {
  const folder = temporaryFolder()
  let starting: Promise<Home> | undefined
  return {
    async visit(options) {
      starting ??= openHome(folder.path, options.baseUrl, moreFlags)
      const home = await starting
      const isAtHome =
        !home.isTaken && home.baseUrl === options.baseUrl && !options.isFirst && !options.userAgent
      return isAtHome ? visitHome(home, options) : visitElsewhere(home, options)
    },
    async [Symbol.asyncDispose]() {
      await (await starting)?.[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    },
  }
}

async function openHome(folder: string, baseUrl: string, moreFlags: readonly string[]): Promise<Home> {
  // The form without windows knows fewer flags.
  const found = findChromium({ isWhole: moreFlags.length > 0 })
  if (!found) throw new Error('Chromium is not installed: `node tools/prepare-tests.ts` tells how to get it')
  mkdirSync(join(folder, 'Default'))
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
  const args = [...flags, ...moreFlags]
  const options = { executablePath: found.path, headless: true, args, baseURL: baseUrl, ...manners }
  const context = await chromium.launchPersistentContext(folder, options)
  makePatient(context)
  // Chromium ends with its last page.
  const [first = await context.newPage()] = context.pages()
  const debugging = await context.newCDPSession(first)
  return {
    context,
    baseUrl,
    isTaken: false,
    async empty() {
      await Promise.all(context.pages().map((page) => (page === first ? undefined : page.close())))
      await context.clearCookies()
      const storageTypes = 'local_storage,indexeddb,cache_storage,service_workers'
      await debugging.send('Storage.clearDataForOrigin', { origin: new URL(baseUrl).origin, storageTypes })
    },
    [Symbol.asyncDispose]: () => context.close(),
  }
}

async function visitHome(home: Home, options: VisitOptions): Promise<Visit> {
  home.isTaken = true
  const { viewport, colorScheme } = lookOf(options)
  const page = await home.context.newPage()
  await page.setViewportSize(viewport)
  await page.emulateMedia({ colorScheme })
  return makeVisit(home.context, page, async () => {
    await home.empty()
    home.isTaken = false
  })
}

async function visitElsewhere({ context: home }: Home, options: VisitOptions): Promise<Visit> {
  const { baseUrl, userAgent } = options
  const context = await home.browser()?.newContext({
    baseURL: baseUrl,
    ...lookOf(options),
    ...manners,
    ...(userAgent === undefined ? {} : { userAgent }),
  })
  if (!context) throw new Error('Chromium has ended')
  makePatient(context)
  return makeVisit(context, await context.newPage(), () => context.close())
}

function lookOf({ width = widths.desktop, height = 800, colorScheme = 'light' }: VisitOptions) {
  return { viewport: { width, height }, colorScheme }
}

function makePatient(context: BrowserContext): void {
  // Nothing waits so long for itself; on a machine that is busy with other things it may.
  context.setDefaultTimeout(20_000)
}

/** Whether the page is wider than its window: on a phone, everything must be within reach without moving sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
}

function makeVisit(context: BrowserContext, page: Page, end: () => Promise<void>): Visit {
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
    settle: settling(page),
    screenshot: (name) => saveScreenshot(page, name),
    axe: () => findViolations(page),
    [Symbol.asyncDispose]: end,
  }
}

/** Notices each request of the page from now on. */
function settling(page: Page): () => Promise<void> {
  const onTheWay = new Set<Request>()
  let sent = 0
  page.on('request', (request) => {
    // What the page before had asked for is nobody's any more.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) onTheWay.clear()
    onTheWay.add(request)
    sent += 1
  })
  const arrive = (request: Request) => void onTheWay.delete(request)
  page.on('requestfinished', arrive).on('requestfailed', arrive)
  return async () => {
    const deadline = performance.now() + 20_000
    for (let seen = -1; seen !== sent || onTheWay.size > 0; ) {
      const urls = [...onTheWay].map((request) => request.url())
      if (performance.now() > deadline) throw new Error(`The page does not settle: ${urls.join(', ')}`)
      seen = sent
      // An answer that is drawn may ask for more.
      await page.evaluate(
        'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))))',
      )
    }
  }
}

async function saveScreenshot(page: Page, name: string): Promise<void> {
  // Pictures are for people to look at, and take a third of the time of the pages they show.
  if (process.env.SCREENSHOTS !== '1') return
  mkdirSync(screenshots, { recursive: true })
  writeFileSync(join(screenshots, '.gitignore'), '*\n')
  await page.screenshot({
    path: join(screenshots, `${name.replaceAll(/[^\w-]+/g, '-')}.png`),
    fullPage: true,
  })
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
