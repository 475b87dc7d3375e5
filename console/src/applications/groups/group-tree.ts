import type { Group } from '../answers.ts'

export type PlacedGroup = Group & { depth: number; below: PlacedGroup[] }

/** The groups as they stand beneath each other, each level by name. */
export function treeOf(groups: readonly Group[]): PlacedGroup[] {
  const byParent = Map.groupBy(groups, ({ parentId }) => parentId)
  const place = (parentId: string | null, depth: number): PlacedGroup[] =>
    (byParent.get(parentId) ?? [])
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
      .map((group) => ({ ...group, depth, below: place(group.id, depth + 1) }))
  return place(null, 0)
}

/** Every group before those beneath it. */
export function flat(groups: readonly PlacedGroup[]): PlacedGroup[] {
  return groups.flatMap((group) => [group, ...flat(group.below)])
}

/** “Crew”, “– Deck”: how a list without levels tells them. */
export function indented({ name, depth }: PlacedGroup): string {
  return depth === 0 ? name : `${'– '.repeat(depth)}${name}`
}
