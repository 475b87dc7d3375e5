/** Why there is no backup or no restore; the message says what to do. */
export class BackupError extends Error {}
