import Bowser from 'bowser'

export interface Device {
  /** `Firefox 140` without the patch level, or null. */
  browser: string | null
  os: string | null
  deviceType: 'desktop' | 'phone' | 'tablet' | 'other'
  /** `Firefox on Linux`, or null when nothing is known. */
  label: string | null
}

const types: Record<string, Device['deviceType']> = { desktop: 'desktop', mobile: 'phone', tablet: 'tablet' }

/** Names the browser and system behind a user agent; what cannot be told is null. */
export function describeDevice(userAgent: string | null): Device {
  if (!userAgent) return { browser: null, os: null, deviceType: 'other', label: null }
  const { browser, os, platform } = Bowser.parse(userAgent)
  const program = browser.name || /^[A-Za-z][\w.-]{1,30}(?=\/)/.exec(userAgent)?.[0] || null
  const system = os.name || null
  const label = program && system ? `${program} on ${system}` : (program ?? system)
  return { browser: program, os: system, deviceType: types[platform.type ?? ''] ?? 'other', label }
}
