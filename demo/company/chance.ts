/** Numbers that look like chance and are the same each time, so that every demo is the same company. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  among<Item>(items: readonly Item[]): Item
}

export function chanceFrom(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
  return {
    next,
    among(items) {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('There is nothing to choose from.')
      return item
    },
  }
}
