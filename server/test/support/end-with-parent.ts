// Loaded into every server that a test starts: when the test process is gone, however it ended, the pipe on standard
// input closes, and a server without its test must not stay behind.
import { Socket } from 'node:net'

const { stdin } = process
stdin.once('end', () => process.kill(process.pid, 'SIGKILL'))
stdin.resume()
if (stdin instanceof Socket) stdin.unref()
