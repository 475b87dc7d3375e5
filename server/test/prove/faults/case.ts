/** One thing that goes wrong, and what has to come of it. */
export interface Case {
  name: string
  expected: string
  /** It needs a library in front of the C library. */
  needsShim?: boolean
  /** @returns what was seen, in a few words. @throws when something else came of it. */
  run(): Promise<string>
}
