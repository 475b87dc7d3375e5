import { useState } from 'react'
import { Action } from '../../design/Action.tsx'
import { CheckField } from '../../design/CheckField.tsx'
import { checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { Refusal } from '../Refusal.tsx'
import { CountsAsMfaField } from './CountsAsMfaField.tsx'
import { type Connection, patchConnection, pathOf } from './connection-query.ts'
import type { ProviderFormProps } from './ProviderForm.tsx'

/** What an OpenID provider gave for us. */
export function OidcForm({ connection, onSaved, onCancel }: ProviderFormProps) {
  const { oidc } = connection
  const [countsAsMfa, setCountsAsMfa] = useState(oidc?.countsAsMfa ?? false)
  const [isNewSecret, setNewSecret] = useState(oidc === null)
  const { form, field, problem, busy } = useForm({
    initial: {
      'oidc.issuer': oidc?.issuer ?? '',
      'oidc.clientId': oidc?.clientId ?? '',
      'oidc.clientSecret': '',
      'oidc.scopes': scopesOf(oidc),
    },
    check: (values) => ({
      'oidc.issuer': checkFilled(values['oidc.issuer'], 'Enter the address of the issuer.'),
      'oidc.clientId': checkFilled(values['oidc.clientId'], 'Enter the client ID.'),
      'oidc.clientSecret': isNewSecret
        ? checkFilled(values['oidc.clientSecret'], 'Enter the client secret.')
        : undefined,
    }),
    submit: async (values) => {
      const clientSecret = values['oidc.clientSecret'].trim()
      await patchConnection(pathOf(connection), {
        oidc: {
          issuer: values['oidc.issuer'].trim(),
          clientId: values['oidc.clientId'].trim(),
          scopes: values['oidc.scopes'].split(/[\s,]+/).filter(Boolean),
          countsAsMfa,
          ...(isNewSecret ? { clientSecret } : {}),
        },
      })
      await onSaved()
    },
  })
  return (
    <form {...form} className={controls.form}>
      <Field
        {...field('oidc.issuer')}
        label="Issuer"
        type="url"
        inputMode="url"
        placeholder="https://login.example.com"
        description="Its address, or that of its discovery document. We read everything else from there."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Field
        {...field('oidc.clientId')}
        label="Client ID"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      {isNewSecret ? (
        <Field
          {...field('oidc.clientSecret')}
          label="Client secret"
          type="password"
          // What a password manager would offer is the password of a person.
          autoComplete="off"
          description="Kept sealed. Nobody is shown it again, not even you."
        />
      ) : (
        <CheckField
          label="Enter another client secret (the one that is kept is not shown)"
          checked={false}
          onChange={() => setNewSecret(true)}
        />
      )}
      <Field
        {...field('oidc.scopes')}
        label="Scopes"
        description="Beside openid. Add what your provider needs to send groups along."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <CountsAsMfaField checked={countsAsMfa} onChange={setCountsAsMfa} />
      <Refusal problem={problem} />
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          {oidc ? 'Save' : 'Check and save'}
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

function scopesOf(oidc: Connection['oidc']): string {
  const scopes = oidc ? oidc.scopes.filter((scope) => scope !== 'openid') : ['email', 'profile']
  return scopes.join(' ')
}
