/** What a provider says of itself cannot be used; the message tells administrators why. */
export class MetadataError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'MetadataError'
  }
}
