import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { scrollsSideways, type Visit, widths } from './browser.ts'

/** Between them they cover colours, layouts and themes. */
const looks = [
  { width: widths.desktop, colorScheme: 'light' },
  { width: widths.phone, colorScheme: 'dark' },
] as const

/**
 * What keeps somebody from using what there is to be seen now, light and wide or dark and narrow; empty when all is
 * well. The page is opened once: turning it over costs less than opening it in each look. `name` is that of the pictures.
 */
export async function obstaclesIn(visit: Visit, name: string): Promise<string[]> {
  const { page } = visit
  await visit.settle()
  await changeAtOnce(page)
  const obstacles: string[] = []
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await visit.settle()
    await visit.screenshot(`${name}-${colorScheme}-${width}`)
    const found = await visit.axe()
    if (await scrollsSideways(page)) found.push('scrolls sideways')
    obstacles.push(...found.map((each) => `${name}, ${colorScheme}, ${width} wide: ${each}`))
  }
  return obstacles
}

export async function expectForEverybody(visit: Visit, name: string): Promise<void> {
  assert.deepEqual([...(await obstaclesIn(visit, name)), ...visit.faults], [])
}

/**
 * Colours pass into each other, one element after the one around it, also where motion is reduced: in between they are
 * those of neither theme, and a page of a thousand elements takes seconds.
 */
async function changeAtOnce(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, ::before, ::after { transition: none !important }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still]
  })()`)
}
