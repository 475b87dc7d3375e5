/** A value that is there already, as SQLite answers, or will be. */
export type Soon<T> = T | Promise<T>

/**
 * Goes on with a value as soon as it is there, without a turn of the event loop when it is there already: those turns
 * were a third of what a session check cost.
 */
export function whenReady<T, R>(value: Soon<T>, next: (value: T) => Soon<R>): Soon<R> {
  return value instanceof Promise ? value.then(next) : next(value)
}
