import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/**
 * Keeps a process with all its threads on one core where the machine has `taskset` and a core to spare: a server and
 * the generator that wander over the same cores measure the scheduler.
 */
export function pin(pid: number, core: number): void {
  if (core < availableParallelism()) spawnSync('taskset', ['-a', '-p', '-c', String(core), String(pid)])
}
