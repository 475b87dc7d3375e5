/** What an operator got wrong; the message says what to do. */
export class CliError extends Error {}
