import { useFragmentToken } from '../sign-in/fragment-token.ts'
import { ConfirmByCode } from './ConfirmByCode.tsx'
import { ConfirmByLink } from './ConfirmByLink.tsx'

export function ConfirmEmailPage() {
  const token = useFragmentToken()
  return token ? <ConfirmByLink key={token} token={token} /> : <ConfirmByCode />
}
