/** Tells the page that factors have changed: what to say, and the recovery codes when there are new ones. */
export type FactorsChanged = (message: string, recoveryCodes?: string[] | null) => void
