import { useState } from 'react'
import { Action, LinkAction } from '../../design/Action.tsx'
import { checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { type FieldErrors, useForm } from '../../design/form.ts'
import { Notice } from '../../design/Notice.tsx'
import { Refusal } from '../Refusal.tsx'
import { SelectField } from '../SelectField.tsx'
import { CountsAsMfaField } from './CountsAsMfaField.tsx'
import { patchConnection, pathOf } from './connection-query.ts'
import type { ProviderFormProps } from './ProviderForm.tsx'
import { checkCertificate, metadataOf, type SamlFacts } from './saml-by-hand.ts'
import { TextAreaField } from './TextAreaField.tsx'

const mostCertificates = 10
const certificateName = (index: number) => `certificate${index}`
const machineText = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const

/** A SAML provider without metadata: its values, one by one. */
export function SamlByHandForm({ connection, onSaved, onCancel }: ProviderFormProps) {
  const { saml } = connection
  const [countsAsMfa, setCountsAsMfa] = useState(saml?.countsAsMfa ?? false)
  const [certificates, setCertificates] = useState(1)
  const { form, field, values, set, problem, busy } = useForm<Record<string, string>>({
    initial: {
      entityId: saml?.entityId ?? '',
      ssoUrl: saml?.ssoUrl ?? '',
      binding: saml?.ssoBinding ?? 'redirect',
      sloUrl: saml?.sloUrl ?? '',
      'saml.metadataXml': '',
    },
    check: (given) => ({
      entityId: checkFilled(given.entityId ?? '', 'Enter the entity ID.'),
      ssoUrl: checkFilled(given.ssoUrl ?? '', 'Enter the sign-on address.'),
      ...certificateErrors(given, certificates),
    }),
    submit: async (given) => {
      const metadataXml = metadataOf(factsOf(given, certificates))
      await patchConnection(pathOf(connection), { saml: { countsAsMfa, metadataXml } })
      await onSaved()
    },
  })
  // What the server says is about the whole; its sentence names what is wrong.
  const refused = field('saml.metadataXml').error
  return (
    <form {...form} className={controls.form} onChange={() => refused && set('saml.metadataXml', '')}>
      <Field {...field('entityId')} {...machineText} label="Entity ID" description="Also called issuer." />
      <Field
        {...field('ssoUrl')}
        {...machineText}
        label="Sign-on address"
        type="url"
        placeholder="https://login.example.com/saml/sso"
      />
      <SelectField
        label="How requests get there"
        value={values.binding ?? 'redirect'}
        onChange={(binding) => set('binding', binding)}
      >
        <option value="redirect">HTTP-Redirect</option>
        <option value="post">HTTP-POST</option>
      </SelectField>
      <Field {...field('sloUrl')} {...machineText} label="Logout address" type="url" optional />
      {Array.from({ length: certificates }, (_, index) => (
        <TextAreaField
          // biome-ignore lint/suspicious/noArrayIndexKey: fields have no other identity
          key={index}
          label={certificates === 1 ? 'Signing certificate' : `Signing certificate ${index + 1}`}
          rows={4}
          placeholder="-----BEGIN CERTIFICATE-----"
          value={values[certificateName(index)] ?? ''}
          error={field(certificateName(index)).error}
          onChange={(text) => set(certificateName(index), text)}
        />
      ))}
      {certificates < mostCertificates && (
        <div>
          <LinkAction onClick={() => setCertificates(certificates + 1)}>Add another certificate</LinkAction>
        </div>
      )}
      <CountsAsMfaField checked={countsAsMfa} onChange={setCountsAsMfa} />
      {refused && (
        <Notice tone="danger" role="alert">
          <p>{refused}</p>
        </Notice>
      )}
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

/** The first must be there; the others are left out where nothing was pasted. */
function certificateErrors(
  given: Record<string, string>,
  certificates: number,
): FieldErrors<Record<string, string>> {
  const errors: FieldErrors<Record<string, string>> = {}
  for (let index = 0; index < certificates; index++) {
    const text = given[certificateName(index)] ?? ''
    if (index === 0 || text.trim() !== '') errors[certificateName(index)] = checkCertificate(text)
  }
  return errors
}

function factsOf(given: Record<string, string>, certificates: number): SamlFacts {
  const pasted = Array.from({ length: certificates }, (_, index) => given[certificateName(index)] ?? '')
  return {
    entityId: given.entityId ?? '',
    ssoUrl: given.ssoUrl ?? '',
    binding: given.binding === 'post' ? 'post' : 'redirect',
    sloUrl: (given.sloUrl ?? '').trim(),
    certificates: pasted.filter((text) => text.trim() !== ''),
  }
}
