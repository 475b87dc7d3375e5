import { useState } from 'react'
import { Action } from '../../design/Action.tsx'
import { checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { Choice, FieldGroup } from '../FieldGroup.tsx'
import { Refusal } from '../Refusal.tsx'
import { CountsAsMfaField } from './CountsAsMfaField.tsx'
import { patchConnection, pathOf } from './connection-query.ts'
import { MetadataFile } from './MetadataFile.tsx'
import type { ProviderFormProps } from './ProviderForm.tsx'
import { SamlByHandForm } from './SamlByHandForm.tsx'

const ways = [
  {
    way: 'address',
    label: 'By the address of its metadata',
    hint: 'The best where there is one: we read it every day, so that new certificates arrive by themselves.',
  },
  { way: 'file', label: 'By a metadata file', hint: 'Uploaded or pasted. You bring the next one yourself.' },
  { way: 'hand', label: 'By hand', hint: 'Its entity ID, its sign-on address and its certificates.' },
  { way: 'keep', label: 'As it is', hint: 'Only what stands below changes.' },
] as const
type Way = (typeof ways)[number]['way']

/** How we learn what a SAML provider says of itself. */
export function SamlForm(props: ProviderFormProps) {
  const { saml } = props.connection
  const [way, setWay] = useState<Way>(saml ? (saml.metadataUrl ? 'address' : 'keep') : 'address')
  return (
    <>
      <FieldGroup question="How do you tell us about your provider?">
        {ways
          .filter((each) => each.way !== 'keep' || saml !== null)
          .map(({ way: value, label, hint }) => (
            <Choice
              key={value}
              group="samlWay"
              label={label}
              hint={hint}
              checked={way === value}
              onChoose={() => setWay(value)}
            />
          ))}
      </FieldGroup>
      {way === 'hand' ? <SamlByHandForm {...props} /> : <MetadataForm key={way} {...props} way={way} />}
    </>
  )
}

function MetadataForm({
  connection,
  onSaved,
  onCancel,
  way,
}: ProviderFormProps & { way: Exclude<Way, 'hand'> }) {
  const { saml } = connection
  const [countsAsMfa, setCountsAsMfa] = useState(saml?.countsAsMfa ?? false)
  const { form, field, values, set, problem, busy } = useForm({
    initial: { 'saml.metadataUrl': saml?.metadataUrl ?? '', 'saml.metadataXml': '' },
    check: (given) => ({
      'saml.metadataUrl':
        way === 'address' ? checkFilled(given['saml.metadataUrl'], 'Enter the address.') : undefined,
      'saml.metadataXml':
        way === 'file' ? checkFilled(given['saml.metadataXml'], 'Choose the file, or paste it.') : undefined,
    }),
    submit: async (given) => {
      await patchConnection(pathOf(connection), {
        saml: {
          countsAsMfa,
          ...(way === 'address' ? { metadataUrl: given['saml.metadataUrl'].trim() } : {}),
          ...(way === 'file' ? { metadataXml: given['saml.metadataXml'] } : {}),
        },
      })
      await onSaved()
    },
  })
  return (
    <form {...form} className={controls.form}>
      {way === 'address' && (
        <Field
          {...field('saml.metadataUrl')}
          label="Address of the metadata"
          type="url"
          inputMode="url"
          placeholder="https://login.example.com/saml/metadata"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      {way === 'file' && (
        <MetadataFile
          value={values['saml.metadataXml']}
          error={field('saml.metadataXml').error}
          onChange={(xml) => set('saml.metadataXml', xml)}
        />
      )}
      <CountsAsMfaField checked={countsAsMfa} onChange={setCountsAsMfa} />
      <Refusal problem={problem} />
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          {saml ? 'Save' : 'Check and save'}
        </Action>
        {onCancel && (
          <Action look="quiet" onClick={onCancel}>
            Cancel
          </Action>
        )}
      </div>
    </form>
  )
}
