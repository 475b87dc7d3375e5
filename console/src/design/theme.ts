import {
  type CSSVariablesResolver,
  createTheme,
  defaultCssVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'

const spruce: MantineColorsTuple = [
  '#e6f2ee',
  '#c9e4db',
  '#9fd0bf',
  '#79d6b8',
  '#5cc8a6',
  '#2f9f7e',
  '#178265',
  '#0f6a54',
  '#0b5744',
  '#083f32',
]

export const theme = createTheme({
  colors: { spruce },
  primaryColor: 'spruce',
  primaryShade: { light: 7, dark: 4 },
  fontFamily: 'var(--lk-font)',
  fontFamilyMonospace: 'var(--lk-font-mono)',
  defaultRadius: 'var(--lk-radius)',
  headings: { fontFamily: 'var(--lk-font)', fontWeight: '600' },
  focusRing: 'never',
  respectReducedMotion: true,
})

/** Gives Mantine our tokens (tokens.css), which follow the system's colour scheme without any script. */
export const cssVariables: CSSVariablesResolver = (mantineTheme) => {
  const defaults = defaultCssVariablesResolver(mantineTheme)
  return {
    variables: defaults.variables,
    light: { ...defaults.light, ...tokens },
    dark: { ...defaults.dark, ...tokens },
  }
}

const tokens = {
  '--mantine-color-body': 'var(--lk-page)',
  '--mantine-color-text': 'var(--lk-text)',
  '--mantine-color-dimmed': 'var(--lk-dim)',
  '--mantine-color-placeholder': 'var(--lk-faint)',
  '--mantine-color-error': 'var(--lk-danger)',
  '--mantine-color-anchor': 'var(--lk-accent)',
  '--mantine-color-default-border': 'var(--lk-line)',
}
