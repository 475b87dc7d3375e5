import type { Check } from './checks.ts'

export function fine(name: string, detail: string): Check {
  return { name, isOk: true, detail, remedy: null }
}

/** It works, and somebody should look at it. */
export function doubtful(name: string, detail: string, remedy: string): Check {
  return { name, isOk: true, detail, remedy }
}

export function faulty(name: string, detail: string, remedy: string): Check {
  return { name, isOk: false, detail, remedy }
}

/** The worst of what was found; the detail of all when nothing was. */
export function worstOf(name: string, checks: readonly Check[], detail: string): Check {
  const worst = checks.find(({ isOk }) => !isOk) ?? checks.find(({ remedy }) => remedy !== null)
  return worst ?? fine(name, detail)
}

/** What an error says, without its stack; the first cause of a failed fetch says more than the fetch. */
export function wordsOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof Error && cause.message !== '') return wordsOf(cause)
  const { code, message } = error as { code?: string; message?: string }
  if (message === undefined || message === '') return code ?? String(error)
  return code !== undefined && !message.includes(code) ? `${code}: ${message}` : message
}
