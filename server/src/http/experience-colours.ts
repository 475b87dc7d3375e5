import { mix, readableOn } from '../emails/accent.ts'

// The darkest and the brightest ground on which the console has text in the accent colour.
const lightGround = '#eff1ef'
const darkGround = '#1c2120'
const lightCard = '#ffffff'
const darkCard = '#151918'
// WCAG 2.2, 1.4.3; on dark thin letters glow less, so more than the least.
const readable = 4.5
const readableOnDark = 6.5

type Colours = { accent: string; 'accent-strong': string; 'accent-soft': string; 'on-accent': string }

/** What the pages of an Experience make of its accent, by day and by night; the console draws its preview with it. */
export function experienceColours(accent: string): { light: Colours; dark: Colours } {
  const light = readableOn(lightGround, accent, { pole: '#000000', atLeast: readable })
  const dark = readableOn(darkGround, accent, { pole: '#ffffff', atLeast: readableOnDark })
  return {
    light: {
      accent: light,
      'accent-strong': mix(light, '#000000', 0.2),
      'accent-soft': mix(light, lightCard, 0.9),
      'on-accent': '#ffffff',
    },
    dark: {
      accent: dark,
      'accent-strong': mix(dark, '#ffffff', 0.25),
      'accent-soft': mix(dark, darkCard, 0.85),
      'on-accent': mix(dark, '#000000', 0.85),
    },
  }
}
