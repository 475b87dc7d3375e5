import { CheckField } from '../../design/CheckField.tsx'

type CountsAsMfaFieldProps = { checked: boolean; onChange: (checked: boolean) => void }

export function CountsAsMfaField(props: CountsAsMfaFieldProps) {
  return (
    <CheckField
      {...props}
      label="The provider asks everybody for a second factor: a sign-in there counts as one here"
    />
  )
}
