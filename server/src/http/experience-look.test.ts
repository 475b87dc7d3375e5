import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { contrast } from '../emails/accent.ts'
import type { Experience } from '../experiences/experiences.ts'
import { asExperiencePage } from './experience-look.ts'

const page = readFileSync(new URL('../../../console/index.html', import.meta.url), 'utf8')

function pageOf(facts: { name?: string; accent?: string; logoHash?: string | null }, base = '/e/harbour') {
  const { name = 'Harbour', accent = '#2f5fd0', logoHash = null } = facts
  const experience = { id: 'exp_1', name, logoHash, settings: { accent } } as Experience
  return asExperiencePage(page, experience, base)
}

function coloursIn(html: string): { light: Record<string, string>; dark: Record<string, string> } {
  const [light = '', dark = ''] = html.match(/html:root\{[^}]*\}/g) ?? []
  const read = (sheet: string) =>
    Object.fromEntries(
      [...sheet.matchAll(/--lk-([a-z-]+):(#[0-9a-f]{6})/g)].map(([, key = '', colour = '']) => [key, colour]),
    )
  return { light: read(light), dark: read(dark) }
}

describe('a page of an Experience', () => {
  it('is the console’s page with the name in its head, and nothing of ours to be seen before its script runs', () => {
    const html = pageOf({})
    assert.match(html, /<title>Harbour<\/title>/)
    assert.match(html, /<meta name="latchkey-experience" content="exp_1" data-base="\/e\/harbour"/)
    assert.ok(!html.replaceAll(/<meta name="latchkey[^>]*>/g, '').includes('Latchkey'))
    assert.ok(!html.includes('favicon.svg'))
  })

  it('shows its picture from where its calls go: below its id, or at its own domain', () => {
    const logoHash = 'abc'
    assert.match(pageOf({ logoHash }), /data-logo="\/v1\/experiences\/exp_1\/logo\/abc"/)
    assert.match(pageOf({ logoHash }, ''), /rel="icon" href="\/v1\/logo\/abc"/)
  })

  it('keeps a name that is markup a name', () => {
    const html = pageOf({ name: '"><script>alert(1)</script>$&' })
    assert.ok(!html.includes('<script>alert'))
    assert.ok(html.includes('&#60;script&#62;alert(1)&#60;/script&#62;$&#38;'))
  })

  for (const accent of ['#2f5fd0', '#767676', '#000000', '#b3261e', '#5b2a86', '#ffe600']) {
    it(`can be read in ${accent}, in the light and in the dark`, () => {
      const { light, dark } = coloursIn(pageOf({ accent }))
      for (const [ground, sheet] of [
        ['#eff1ef', light],
        ['#1c2120', dark],
      ] as const) {
        const { accent: colour = '', 'accent-strong': strong = '', 'on-accent': on = '' } = sheet
        for (const [one, other] of [
          [colour, ground],
          [strong, ground],
          [on, colour],
          [on, strong],
        ] as const) {
          assert.ok(contrast(one, other) >= 4.5, `${one} on ${other}`)
        }
      }
    })
  }
})
