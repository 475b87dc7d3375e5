import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

type Rgb = readonly [number, number, number]

const read = (path: string) => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8')
const sheets = { chart: read('dashboards/board.module.css'), design: read('design/tokens.css') }
const names = ['one', 'two', 'three', 'four', 'five', 'others']

/** The value of a variable, as it stands before or within the rules for dark. */
function colourOf(sheet: keyof typeof sheets, variable: string, theme: string): Rgb {
  const [light = '', dark = ''] = sheets[sheet].split('prefers-color-scheme: dark')
  const found = (theme === 'dark' ? dark : light).match(new RegExp(`${variable}: #([0-9a-f]{6})`))
  assert.ok(found?.[1], `${variable} has no colour in ${theme}`)
  const value = Number.parseInt(found[1], 16)
  return [linear(value >> 16), linear((value >> 8) & 255), linear(value & 255)]
}

function linear(channel: number): number {
  const part = channel / 255
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

/** @see WCAG 2.2, relative luminance and contrast ratio */
function contrast(one: Rgb, other: Rgb): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

type Matrix = readonly [Rgb, Rgb, Rgb]

/** How colours look to people who lack one kind of cone. @see Machado, Oliveira, Fernandes 2009, severity 1.0 */
const eyes: Record<string, Matrix> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function times(matrix: Matrix, [x, y, z]: Rgb): Rgb {
  const [first, second, third] = matrix.map(([a, b, c]) => a * x + b * y + c * z)
  return [first ?? 0, second ?? 0, third ?? 0]
}

/** How far apart two colours are to the eye, a hundred from black to white. @see the Oklab colour space */
function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [oklab(one), oklab(other)]
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function oklab(colour: Rgb): Rgb {
  const [red, green, blue] = colour.map((part) => Math.min(1, Math.max(0, part))) as unknown as Rgb
  const cones: Matrix = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ]
  const [l, m, s] = times(cones, [red, green, blue]).map(Math.cbrt) as unknown as Rgb
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [l, m, s],
  )
}

for (const theme of ['light', 'dark']) {
  describe(`the colours of charts, ${theme}`, () => {
    const colours = names.map((name) => ({ name, colour: colourOf('chart', `--chart-${name}`, theme) }))

    it('stand out from the surface as graphics must', () => {
      const surface = colourOf('design', '--lk-surface', theme)
      const pale = colours.filter(({ colour }) => contrast(colour, surface) < 3)
      assert.deepEqual(pale, [])
    })

    for (const [eye, matrix] of Object.entries(eyes)) {
      it(`are told apart with ${eye}`, () => {
        const seen = colours.map(({ name, colour }) => ({ name, colour: times(matrix, colour) }))
        const alike = seen.flatMap((one, index) =>
          seen
            .slice(index + 1)
            .filter((other) => distance(one.colour, other.colour) < 8)
            .map((other) => `${one.name} and ${other.name}`),
        )
        assert.deepEqual(alike, [])
      })
    }
  })
}
