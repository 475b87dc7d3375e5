import type { Db } from '../database/database.ts'
import { Problem } from '../http/problems.ts'
import { getOwned, type Owned } from '../ownership/owned.ts'
import { type Panel, type PanelName, panelCatalogue } from './panels.ts'

export interface Dashboard extends Owned {
  panels: Panel[]
}

/** @throws {Problem} not-found */
export async function getDashboard(db: Db, id: string): Promise<Dashboard> {
  return withPanels(db, await getOwned(db, 'dashboard', id))
}

/** @throws {Problem} not-found */
export async function withPanels(db: Db, owned: Owned): Promise<Dashboard> {
  const row = await db.selectFrom('dashboards').select('panels').where('id', '=', owned.id).executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return { ...owned, panels: readPanels(row.panels) }
}

/** The dashboard shows these panels. */
export async function setPanels(tx: Db, id: string, panels: readonly Panel[]): Promise<void> {
  await tx
    .updateTable('dashboards')
    .set({ panels: JSON.stringify(panels) })
    .where('id', '=', id)
    .execute()
}

/** A panel that a later version left out of the catalogue is left out here too. */
function readPanels(text: string): Panel[] {
  const panels = JSON.parse(text) as { panel: string; stacked: boolean }[]
  return panels.flatMap(({ panel, stacked }) =>
    Object.hasOwn(panelCatalogue, panel) ? [{ panel: panel as PanelName, stacked }] : [],
  )
}
