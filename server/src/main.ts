import { setFlagsFromString } from 'node:v8'

// Loading the program makes much garbage. Unless the young generation is kept from growing for it, the process holds
// 60 MB more for good; V8 reads this flag each time it would grow, so afterwards the requests get what they need.
setFlagsFromString('--semi-space-growth-factor=1')
const { serve } = await import('./serve.ts')
await serve(process.env)
setFlagsFromString('--semi-space-growth-factor=2')
