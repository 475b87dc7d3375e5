import type { Connection } from './connection-query.ts'
import { OidcForm } from './OidcForm.tsx'
import { SamlForm } from './SamlForm.tsx'

export type ProviderFormProps = {
  connection: Connection
  onSaved: () => void | Promise<void>
  onCancel?: (() => void) | undefined
}

/** Where the identity provider is, and how it proves itself. */
export function ProviderForm(props: ProviderFormProps) {
  return props.connection.kind === 'oidc' ? <OidcForm {...props} /> : <SamlForm {...props} />
}
