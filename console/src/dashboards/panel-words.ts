import type { Metric, Panel, PanelName, Period, Step } from './answers.ts'

type PanelWords = {
  title: string
  /** What one would see, before it is added. */
  preview: string
  kind: 'series' | 'now'
  /** What it can be taken apart by. */
  of: 'organization' | 'application'
  /** What is said where there is nothing to draw. */
  nothing: string
}

export const panelWords: Record<PanelName, PanelWords> = {
  'sign-ins': {
    title: 'Sign-ins',
    preview: 'How often members signed in, and how often it failed.',
    kind: 'series',
    of: 'organization',
    nothing: 'No sign-ins in this period.',
  },
  'active-users': {
    title: 'Active members',
    preview: 'How many members did anything at all. Whoever belongs to several organizations counts in each.',
    kind: 'series',
    of: 'organization',
    nothing: 'Nobody was active in this period.',
  },
  'factor-adoption': {
    title: 'Second factors',
    preview: 'How many members have an authenticator app, a passkey, both, or neither.',
    kind: 'now',
    of: 'organization',
    nothing: 'There are no members to count.',
  },
  'sessions-by-device': {
    title: 'Sessions by device',
    preview: 'Where members are signed in at this moment: computers, phones, tablets.',
    kind: 'now',
    of: 'organization',
    nothing: 'Nobody is signed in.',
  },
  programs: {
    title: 'API keys and agents',
    preview: 'What programs did with API keys and with agent tokens.',
    kind: 'series',
    of: 'organization',
    nothing: 'No program did anything in this period.',
  },
  'members-by-role': {
    title: 'Members by role',
    preview: 'Who may do how much: owners, admins, editors and the rest.',
    kind: 'now',
    of: 'organization',
    nothing: 'There are no members to count.',
  },
  'experience-sign-ups': {
    title: 'New people of applications',
    preview: 'How many people registered in your applications.',
    kind: 'series',
    of: 'application',
    nothing: 'Nobody registered in an application in this period.',
  },
  'experience-sign-ins': {
    title: 'Sign-ins to applications',
    preview: 'How often people of your applications signed in, and how often it failed.',
    kind: 'series',
    of: 'application',
    nothing: 'No sign-ins to applications in this period.',
  },
  'experience-active-users': {
    title: 'Active people of applications',
    preview: 'How many people of your applications did anything at all.',
    kind: 'series',
    of: 'application',
    nothing: 'Nobody was active in an application in this period.',
  },
}

export const panelNames = Object.keys(panelWords) as PanelName[]

export const metricWords: Record<Metric, string> = {
  'sign-ins': 'Sign-ins',
  failures: 'Failed',
  'sign-ups': 'Registrations',
  'key-acts': 'By API keys',
  'agent-acts': 'By agents',
  active: 'Active',
}

export const periodWords: Record<Period, { short: string; full: string }> = {
  '24h': { short: '24 h', full: 'The last 24 hours' },
  '7d': { short: '7 days', full: 'The last 7 days' },
  '30d': { short: '30 days', full: 'The last 30 days' },
  '90d': { short: '90 days', full: 'The last 90 days' },
  '365d': { short: 'Year', full: 'The last year' },
}

export const periods = Object.keys(periodWords) as Period[]

/** How the steps of a chart lie, for whoever compares them with a calendar. */
export const stepWords: Record<Step, string> = {
  hour: 'By the hour, in your time.',
  day: 'By the day; days begin at midnight UTC.',
  week: 'By the week; weeks begin on Mondays at midnight UTC.',
}

/** “Sign-ins by organization”. */
export function panelTitle({ panel, stacked }: Panel): string {
  const { title, of } = panelWords[panel]
  return stacked ? `${title} by ${of}` : title
}
