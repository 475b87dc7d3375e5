type Facts = { applicationId: string; address: string; returnTo: string; baseUrl: string }

export function sendingSnippet({ address, returnTo }: Facts): string {
  return `const query = new URLSearchParams({
  returnTo: '${returnTo}',
  state, // random, and in a cookie
})
redirect(\`${address}/continue?\${query}\`)`
}

export function takingSnippet({ applicationId, returnTo, baseUrl }: Facts): string {
  return `import { createLatchkey } from '@latchkey/client'

const latchkey = createLatchkey({ baseUrl: '${baseUrl}' })
const asOurselves = { credential: process.env.LATCHKEY_API_KEY }

const { sessionToken, user } = await latchkey.call(
  'redeemHandover',
  {
    applicationId: '${applicationId}',
    code, // of the address
    returnTo: '${returnTo}',
  },
  asOurselves,
)`
}

export function accessSnippet({ applicationId }: Facts): string {
  return `const { allowed, reason, session } = await latchkey.call(
  'checkExperienceAccess',
  {
    applicationId: '${applicationId}',
    sessionToken, // of your own cookie
    group: 'Crew', // or leave it out
  },
  asOurselves,
)`
}
