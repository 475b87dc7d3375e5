import { IconPlus } from '@tabler/icons-react'
import { Section } from '../account/AccountPage.tsx'
import type { Panel, PanelName } from './answers.ts'
import classes from './dashboards.module.css'
import { panelNames, panelWords } from './panel-words.ts'

type AddPanelProps = { panels: readonly Panel[]; onAdd: (panel: PanelName) => void }

/** The catalogue: each panel with a sentence on what one would see. */
export function AddPanel({ panels, onAdd }: AddPanelProps) {
  const missing = panelNames.filter((name) => !panels.some(({ panel }) => panel === name))
  if (missing.length === 0) return null
  return (
    <Section id="catalogue" title="Add a panel" lead="What else can be seen.">
      <ul className={classes.catalogue}>
        {missing.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => onAdd(name)}>
              <IconPlus size={18} stroke={1.7} aria-hidden="true" />
              <strong>{panelWords[name].title}</strong>
              <span>{panelWords[name].preview}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
