import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { start } from './processes/start.ts'

// Loading the program makes much garbage. Unless the young generation is kept from growing for it, the process holds
// 60 MB more for good; V8 reads this flag each time it would grow, so afterwards the requests get what they need.
setFlagsFromString('--semi-space-growth-factor=1')
await start(process.env)
setFlagsFromString('--semi-space-growth-factor=2')
setTimeout(giveBackMemory, 2_000).unref()

/** What only the start needed, about 10 MB, would stay with the process until it is busy. */
function giveBackMemory(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
