import { call, client } from '../api/client.ts'

/** The browser keeps the archive; a fresh proof is asked for if need be. */
export async function downloadOwnData(): Promise<void> {
  const archive = await call(() => client.POST('/v1/account/export', { body: {}, parseAs: 'blob' }))
  const address = URL.createObjectURL(archive as Blob)
  const link = document.createElement('a')
  link.href = address
  link.download = `my-data-${new Date().toISOString().slice(0, 10)}.zip`
  link.click()
  // The download has begun by then, and holds the data itself.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
