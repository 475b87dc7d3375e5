import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { AccountPage, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { asProblem } from '../api/problem.ts'
import { Action, LinkAction } from '../design/Action.tsx'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { AddPanel } from './AddPanel.tsx'
import type { Panel, PanelName, Period } from './answers.ts'
import { Board } from './Board.tsx'
import { useDashboard, useMayOnDashboard } from './current-dashboard.ts'
import { DashboardTabs } from './DashboardTabs.tsx'
import classes from './dashboards.module.css'
import { figuresFile, figuresQuery } from './dashboards-query.ts'
import { OwnerLink } from './OwnerLink.tsx'
import { type Direction, PanelTools } from './PanelTools.tsx'
import { PeriodSwitch } from './PeriodSwitch.tsx'
import { panelWords } from './panel-words.ts'
import { usePanels } from './use-panels.ts'

/** What the dashboard shows. */
export function FiguresPage() {
  const { id, name, description, organizationId, panels } = useDashboard()
  const may = useMayOnDashboard()
  const { period = '30d' } = useSearch({ from: '/dashboards/$dashboardId/' })
  const navigate = useNavigate({ from: '/dashboards/$dashboardId/' })
  const [isEditing, setEditing] = useState(false)
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...figuresQuery(id, period),
    placeholderData: keepPreviousData,
  })
  const editing = useEditing(panels)
  const choose = (chosen: Period) =>
    navigate({ search: { period: chosen }, replace: true, resetScroll: false })
  return (
    <AccountPage title={name} lead={<Lead description={description} organizationId={organizationId} />}>
      <DashboardTabs />
      <div className={classes.bar}>
        <PeriodSwitch value={period} onChange={choose} />
        {may('dashboard.update') && (
          <Action look="quiet" small pressed={isEditing} onClick={() => setEditing(!isEditing)}>
            {isEditing ? 'Done' : 'Change panels'}
          </Action>
        )}
      </div>
      <ProblemNotice problem={editing.problem} />
      <Said editing={editing} />
      {error && !isPlaceholderData && <ProblemNotice problem={asProblem(error)} onRetry={refetch} />}
      {panels.length === 0 && (
        <NoPanels mayAdd={may('dashboard.update') && !isEditing} onAdd={() => setEditing(true)} />
      )}
      <Board
        panels={panels}
        figures={data}
        isStale={isPlaceholderData}
        fileOf={({ panel }, shown) => figuresFile(id, panel, shown)}
        toolsOf={
          isEditing
            ? (panel, index) => (
                <PanelTools
                  panel={panel}
                  index={index}
                  count={panels.length}
                  isDivisible={isDivisible(panel, organizationId)}
                  onMove={(direction) => editing.move(index, direction)}
                  onStack={() => editing.stack(index)}
                  onRemove={() => editing.remove(index)}
                />
              )
            : undefined
        }
      />
      {isEditing && <AddPanel panels={panels} onAdd={editing.add} />}
    </AccountPage>
  )
}

function Lead({
  description,
  organizationId,
}: {
  description: string | null
  organizationId: string | null
}) {
  return (
    <>
      {description && (
        <>
          {description}
          <br />
        </>
      )}
      <OwnerLink organizationId={organizationId} />
    </>
  )
}

/** What belongs to one organization has no other organization in it. */
function isDivisible({ panel, stacked }: Panel, organizationId: string | null): boolean {
  const { kind, of } = panelWords[panel]
  return kind === 'series' && (stacked || of === 'application' || organizationId === null)
}

type Editing = ReturnType<typeof useEditing>

/** Each change is saved at once and said; what was removed can be put back. */
function useEditing(panels: readonly Panel[]) {
  const { save, problem } = usePanels()
  const [said, setSaid] = useState<{ words: string; before?: Panel[] }>()
  function change(next: Panel[], words: string, before?: Panel[]): void {
    save(next)
    setSaid({ words, ...(before ? { before } : {}) })
  }
  const titleAt = (index: number) => panelWords[panels[index]?.panel ?? 'sign-ins'].title
  return {
    problem,
    said,
    move(index: number, direction: Direction) {
      const next = [...panels]
      next.splice(index + direction, 0, ...next.splice(index, 1))
      change(next, `${titleAt(index)} is now in place ${index + direction + 1} of ${panels.length}.`)
    },
    stack(index: number) {
      const next = panels.map((one, at) => (at === index ? { ...one, stacked: !one.stacked } : one))
      change(next, `${titleAt(index)} is shown ${next[index]?.stacked ? 'in parts' : 'as a whole'}.`)
    },
    remove(index: number) {
      const next = panels.filter((_, at) => at !== index)
      change(next, `${titleAt(index)} is removed.`, [...panels])
    },
    add(panel: PanelName) {
      change([...panels, { panel, stacked: false }], `${panelWords[panel].title} is added below the others.`)
    },
    putBack(before: Panel[]) {
      change(before, 'It is back in its place.')
    },
  }
}

function Said({ editing: { said, putBack, problem } }: { editing: Editing }) {
  if (!said || problem) return null
  const { words, before } = said
  return (
    <Notice tone="plain" role="status">
      <p>
        {words} {before && <LinkAction onClick={() => putBack(before)}>Put it back</LinkAction>}
      </p>
    </Notice>
  )
}

function NoPanels({ mayAdd, onAdd }: { mayAdd: boolean; onAdd: () => void }) {
  return (
    <Section>
      <p className={page.empty}>This dashboard has no panels.</p>
      {mayAdd && (
        <div className={classes.middle}>
          <Action onClick={onAdd}>Choose panels</Action>
        </div>
      )}
    </Section>
  )
}
