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
  const obstacles: string[] = []
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await seeNewColours(page)
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

/** Colours change in steps of a frame each, also where motion is reduced: an element in between has those of neither theme. */
async function seeNewColours(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    const changing = () => document.getAnimations().filter((each) => each instanceof CSSTransition)
    do {
      // Drawing each step would take longer than all else here.
      for (const change of changing()) change.finish()
      for (let frames = 0; frames < 2; frames++) await frame()
    } while (changing().length > 0)
  })()`)
}
