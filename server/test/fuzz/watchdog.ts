import { Worker } from 'node:worker_threads'

/** Ends the process when one input takes too long: a parser that hangs lets nothing else of its thread run. */
export interface Watchdog extends AsyncDisposable {
  /** @param input what is told about it should it never end. */
  begin(input: string): void
  end(): void
}

const longestText = 500
const looksEveryMs = 1000

const watcher = `
const { workerData } = require('node:worker_threads')
const state = new Int32Array(workerData.shared, 0, 2)
const text = Buffer.from(workerData.shared, 8)
let seen = -1
let times = 0
setInterval(() => {
  const [count, length] = state
  if (length === 0 || count !== seen) {
    seen = count
    times = 0
    return
  }
  times += 1
  if (times * workerData.looksEveryMs < workerData.mostMs) return
  require('node:fs').writeSync(2, 'No answer for ' + workerData.mostMs / 1000 + ' s: ' + text.toString('utf8', 0, length) + '\\n')
  process.kill(process.pid, 'SIGKILL')
}, workerData.looksEveryMs)
`

export function startWatchdog(mostMs = 90_000): Watchdog {
  const shared = new SharedArrayBuffer(8 + longestText)
  const state = new Int32Array(shared, 0, 2)
  const text = Buffer.from(shared, 8)
  const worker = new Worker(watcher, { eval: true, workerData: { shared, mostMs, looksEveryMs } })
  worker.unref()
  return {
    begin(input) {
      state[1] = text.write(input)
      Atomics.add(state, 0, 1)
    },
    end() {
      state[1] = 0
    },
    async [Symbol.asyncDispose]() {
      await worker.terminate()
    },
  }
}
