/** The accent colour of a brand, made readable on light and on dark. */
export type Accent = {
  button: string
  onButton: string
  linkOnLight: string
  linkOnDark: string
}

/** Same as the console's own accent. */
const DEFAULT_COLOR = '#0f6a54'
const LIGHT_CARD = '#ffffff'
const DARK_CARD = '#1b1d22'
// WCAG 2.2, 1.4.3: contrast of text at normal size.
const READABLE = 4.5
// Dark grounds in mail clients vary, and thin letters glow less: more than the least.
const READABLE_ON_DARK = 6.5

type Rgb = [number, number, number]

/** Colours for a brand; anything but `#rrggbb` falls back to our own, for it would be written into a style. */
export function accentOf(color: string | undefined): Accent {
  const button = color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? color.toLowerCase() : DEFAULT_COLOR
  return {
    button,
    onButton: contrast(button, '#ffffff') >= READABLE ? '#ffffff' : '#14161a',
    linkOnLight: readableOn(LIGHT_CARD, button, { pole: '#000000', atLeast: READABLE }),
    linkOnDark: readableOn(DARK_CARD, button, { pole: '#ffffff', atLeast: READABLE_ON_DARK }),
  }
}

/** The colour, moved towards `pole` until it can be read on `ground`. */
export function readableOn(ground: string, color: string, to: { pole: string; atLeast: number }): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(color, to.pole, share)
    if (contrast(mixed, ground) >= to.atLeast) return mixed
  }
  return to.pole
}

/** The colour, moved by a share of the way towards another. */
export function mix(from: string, to: string, share: number): string {
  const target = channels(to)
  const mixed = channels(from).map((channel, i) => Math.round(channel + ((target[i] ?? 0) - channel) * share))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** The colour itself if white letters can be read on it, else the nearest darker one on which they can. */
export function readableUnderWhite(color: string): string {
  return readableOn('#ffffff', color.toLowerCase(), { pole: '#000000', atLeast: READABLE })
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(color: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as Rgb
}
