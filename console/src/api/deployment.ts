import { useSyncExternalStore } from 'react'
import type { Deployment } from './answers.ts'
import { call, client } from './client.ts'
import { asProblem, type Problem } from './problem.ts'

type State = { deployment?: Deployment; problem?: Problem }

let state: State = {}
let isAsked = false
const listeners = new Set<() => void>()

/** Facts of this deployment, asked for once per page load; both fields are absent while loading. */
export function useDeployment(): State {
  return useSyncExternalStore(subscribe, () => state)
}

/** Asks for the facts unless they are known or on their way. */
export function loadDeployment(): void {
  if (isAsked) return
  isAsked = true
  call(() => client.GET('/v1/deployment')).then(
    (deployment) => become({ deployment }),
    (error: unknown) => {
      isAsked = false
      become({ problem: asProblem(error) })
    },
  )
}

function become(next: State): void {
  state = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
