import Type, { type Static } from 'typebox'
import { fieldProblem } from '../http/problems.ts'

/**
 * What a dashboard can show: over time or as it is now, and of what its parts are. Numbers only: who it was stays out of
 * every panel.
 */
export const panelCatalogue = {
  'sign-ins': {
    kind: 'series',
    of: 'organization',
    description: 'Sign-ins of members, and those that failed.',
  },
  'active-users': { kind: 'series', of: 'organization', description: 'Members who did anything at all.' },
  'factor-adoption': { kind: 'now', of: 'organization', description: 'Members by their second factors.' },
  'sessions-by-device': {
    kind: 'now',
    of: 'organization',
    description: 'Sessions of members by the kind of device.',
  },
  programs: { kind: 'series', of: 'organization', description: 'What API keys and agents did.' },
  'members-by-role': { kind: 'now', of: 'organization', description: 'Members by their role.' },
  'experience-sign-ups': {
    kind: 'series',
    of: 'application',
    description: 'People who registered in Experiences.',
  },
  'experience-sign-ins': {
    kind: 'series',
    of: 'application',
    description: 'Sign-ins in Experiences, and those that failed.',
  },
  'experience-active-users': {
    kind: 'series',
    of: 'application',
    description: 'People of Experiences who did anything at all.',
  },
} as const satisfies Record<
  string,
  { kind: 'series' | 'now'; of: 'organization' | 'application'; description: string }
>

export type PanelName = keyof typeof panelCatalogue
export const panelNames = Object.keys(panelCatalogue) as PanelName[]

export const panelView = Type.Object(
  {
    panel: Type.Enum([...panelNames]),
    stacked: Type.Boolean({
      description: 'Each organization, or each application, for itself. Not for what is shown as it is now.',
    }),
  },
  { additionalProperties: false },
)
/** One panel of a dashboard. */
export type Panel = Static<typeof panelView>

/** The panels in a body, in their order. */
export const panelsField = Type.Array(panelView, { maxItems: panelNames.length })

/** What a dashboard shows until somebody chooses. */
export const firstPanels: readonly Panel[] = [
  { panel: 'sign-ins', stacked: false },
  { panel: 'active-users', stacked: false },
  { panel: 'factor-adoption', stacked: false },
  { panel: 'experience-sign-ups', stacked: true },
  { panel: 'experience-sign-ins', stacked: true },
]

/** @throws {Problem} validation when a panel is there twice, or stacks what is not over time. */
export function requirePanels(panels: readonly Panel[]): void {
  const seen = new Set<PanelName>()
  for (const [index, { panel, stacked }] of panels.entries()) {
    if (seen.has(panel)) {
      throw fieldProblem(`panels.${index}.panel`, 'duplicate', 'It is on this dashboard already.')
    }
    seen.add(panel)
    if (stacked && panelCatalogue[panel].kind === 'now') {
      throw fieldProblem(
        `panels.${index}.stacked`,
        'not-stackable',
        'Only what is shown over time can be stacked.',
      )
    }
  }
}
