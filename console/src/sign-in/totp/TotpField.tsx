import type { ComponentProps } from 'react'
import { CodeField } from '../../design/Field.tsx'

/** The 6 digits of an authenticator app. */
export function TotpField(props: ComponentProps<typeof CodeField>) {
  return (
    <CodeField
      label="6-digit code"
      inputMode="numeric"
      autoCapitalize="none"
      // Apps show the digits with a space between, and copy it too.
      maxLength={8}
      data-retype
      {...props}
    />
  )
}
