import { providerDurations, providerRequests } from './metrics.ts'
import { inSpan } from './tracing.ts'

/** Counts a request to GitHub or to an identity provider, and shows it in the trace by its host alone. */
export async function observeProviderCall<T>(
  provider: 'github' | 'sso',
  { address, method }: { address: string | URL; method: string },
  call: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now()
  let result: 'answered' | 'failed' = 'failed'
  try {
    // Paths and queries of providers hold codes and names of tenants.
    const host = URL.canParse(String(address)) ? new URL(address).hostname : ''
    const attributes = {
      'server.address': host,
      'http.request.method': method,
      'latchkey.provider': provider,
    }
    const answer = await inSpan(`provider ${provider}`, { isOutgoing: true, attributes }, call)
    result = 'answered'
    return answer
  } finally {
    providerRequests.count({ provider, result })
    providerDurations.observe({ provider }, (performance.now() - startedAt) / 1000)
  }
}
