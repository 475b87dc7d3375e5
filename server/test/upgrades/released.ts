/**
 * The migrations of the releases so far. They are never edited again; those behind them follow the rule that a version
 * runs on the schema of the next one.
 */
export const releasedMigrations = {
  '0.1.0': [
    '0001-accounts',
    '0002-second-factors',
    '0003-organizations',
    '0004-keys-and-agents',
    '0005-federation',
    '0006-applications',
    '0007-sso-completion',
    '0008-activity',
    '0009-account-deletion',
  ],
} as const

export const allReleased: readonly string[] = Object.values(releasedMigrations).flat()
