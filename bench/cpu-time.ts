import { existsSync, readFileSync } from 'node:fs'

const microsecondsPerTick = 10_000

/** Processor time a process has used, with all its threads; null where /proc does not tell. */
export function cpuMicrosecondsOf(pid: number): number | null {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return null
  // The name in parentheses may hold spaces; user and system time are the 14th and 15th field, the 12th and 13th after it.
  const fields = readFileSync(path, 'latin1').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * microsecondsPerTick
}

/** Resident memory of a process in megabytes (2^20); null where /proc does not tell. */
export function residentMegabytesOf(pid: number): number | null {
  const path = `/proc/${pid}/status`
  if (!existsSync(path)) return null
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(path, 'latin1'))?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}
