import type { ComponentProps } from 'react'
import { CodeField } from '../../design/Field.tsx'

export function RecoveryCodeField(props: ComponentProps<typeof CodeField>) {
  return (
    <CodeField
      label="Recovery code"
      autoComplete="off"
      maxLength={60}
      isLong
      data-retype
      description="16 letters and digits. Spaces and dashes do not matter."
      {...props}
    />
  )
}
