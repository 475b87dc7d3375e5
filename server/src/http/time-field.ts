import Type from 'typebox'

/** A moment in an answer: RFC 3339, UTC. */
export function timeField(description: string) {
  return Type.String({ format: 'date-time', description })
}

export function toTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
