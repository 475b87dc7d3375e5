import { call, client } from '../../api/client.ts'
import { visitProvider } from '../providers/visit-provider.ts'

type Company = {
  /** Of which only the domain counts; the provider may spare the person typing it again. */
  email?: string
  connectionId?: string
  returnTo: string
  /** The person must prove it there anew. */
  again?: boolean
}

/**
 * Leaves for a company's own sign-in, and comes back to an own path.
 * @throws {Problem} when the way cannot begin
 */
export async function leaveForCompany(body: Company): Promise<never> {
  return visitProvider(await call(() => client.POST('/v1/sign-in/sso', { body })), 'sign-in')
}
