import { useState } from 'react'
import { Section } from '../../account/AccountPage.tsx'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { Choice, FieldGroup } from '../FieldGroup.tsx'
import { Refusal } from '../Refusal.tsx'
import type { Connection } from './connection-query.ts'
import { at, useSsoNavigate, useSsoPlace } from './place.ts'
import { SsoLink } from './SsoLink.tsx'
import { SsoPlacePage } from './SsoPlacePage.tsx'

const kinds = [
  {
    kind: 'oidc',
    label: 'OpenID Connect',
    hint: 'Three values to enter, and keys renew themselves. Choose it where your provider offers both.',
  },
  {
    kind: 'saml',
    label: 'SAML 2.0',
    hint: 'Metadata goes from one side to the other. For providers and company rules that want it.',
  },
] as const satisfies { kind: Connection['kind']; label: string; hint: string }[]

/** The first choice; everything after it can be changed. */
export function NewConnectionPage() {
  return (
    <SsoPlacePage title="Set up single sign-on" lead={<SsoLink page="list">All connections</SsoLink>}>
      <Section title="How to connect" lead="Nothing changes for anybody before you switch it on at the end.">
        <NewConnectionForm />
      </Section>
    </SsoPlacePage>
  )
}

function NewConnectionForm() {
  const { id: organizationId, name } = useSsoPlace()
  const goTo = useSsoNavigate()
  const [kind, setKind] = useState<Connection['kind']>('oidc')
  const { form, field, problem, busy } = useForm({
    initial: { name },
    check: ({ name }) => ({ name: checkFilled(name, 'Give the connection a name.') }),
    submit: async ({ name }) => {
      const body = { kind, name: name.trim() }
      const made = await call(() =>
        client.POST(at(organizationId, '/v1/organizations/{organizationId}/sso-connections'), {
          params: { path: { organizationId } },
          body,
        }),
      )
      await goTo('connection', made.id)
    },
  })
  return (
    <form {...form} className={controls.form}>
      <FieldGroup question="What does your identity provider speak?">
        {kinds.map(({ kind: value, label, hint }) => (
          <Choice
            key={value}
            group="kind"
            label={label}
            hint={hint}
            checked={kind === value}
            onChoose={() => setKind(value)}
          />
        ))}
      </FieldGroup>
      <Field
        {...field('name')}
        label="Name"
        description="People see it when they sign in: the name of your company."
        autoComplete="off"
        maxLength={60}
      />
      <Refusal problem={problem} />
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          Begin
        </Action>
      </div>
    </form>
  )
}
