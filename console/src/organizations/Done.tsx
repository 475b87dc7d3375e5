import { Notice } from '../design/Notice.tsx'

/** Says that an act is done. */
export function Done({ message }: { message: string | undefined }) {
  if (!message) return null
  return (
    <Notice tone="good" role="status">
      <p>{message}</p>
    </Notice>
  )
}
