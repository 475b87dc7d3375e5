import { useState } from 'react'
import { CheckField } from '../../design/CheckField.tsx'
import { Field, PasswordField } from '../../design/Field.tsx'
import { FieldGroup } from '../../organizations/FieldGroup.tsx'
import { CopyValues } from '../../organizations/sso/CopyValues.tsx'
import type { Experience, SignInMethod } from '../answers.ts'
import classes from './look.module.css'
import { ChoiceError, SaveForm, useSaving } from './SaveForm.tsx'
import type { ExperienceChanges } from './use-change-experience.ts'

const methods: { value: SignInMethod; label: string; hint: string }[] = [
  { value: 'password', label: 'Password', hint: 'With an e-mail address. Leaked passwords are refused.' },
  { value: 'passkey', label: 'Passkeys', hint: 'By fingerprint, face or security key; nothing to remember.' },
  { value: 'totp', label: 'Authenticator app', hint: 'A second factor, for whoever sets it up.' },
  { value: 'github', label: 'GitHub', hint: 'With an OAuth app of your own at GitHub.' },
]

/** Which ways in its people have. */
export function MethodsForm({ experience }: { experience: Experience }) {
  const saving = useSaving()
  const [chosen, setChosen] = useState<readonly SignInMethod[]>(experience.signInMethods)
  const [app, setApp] = useState({ clientId: experience.githubClientId ?? '', clientSecret: '' })
  const wantsGithub = chosen.includes('github')
  const [isSecretMissing, setSecretMissing] = useState(false)
  async function save(): Promise<void> {
    const changes: ExperienceChanges = { signInMethods: [...chosen] }
    const isOtherApp = wantsGithub && app.clientId.trim() !== (experience.githubClientId ?? '')
    setSecretMissing(isOtherApp && app.clientSecret === '')
    if (isOtherApp && app.clientSecret === '') return
    if (wantsGithub && app.clientSecret) {
      changes.github = { clientId: app.clientId.trim(), clientSecret: app.clientSecret.trim() }
    }
    if (await saving.save(changes)) setApp({ ...app, clientSecret: '' })
  }
  return (
    <SaveForm saving={saving} fields={['signInMethods', 'github']} onSave={save}>
      <FieldGroup question="How may people sign in?">
        {methods.map(({ value, label, hint }) => (
          <div key={value} className={classes.method}>
            <CheckField
              label={label}
              checked={chosen.includes(value)}
              onChange={(isChosen) =>
                setChosen(isChosen ? [...chosen, value] : chosen.filter((each) => each !== value))
              }
            />
            <p>{hint}</p>
          </div>
        ))}
      </FieldGroup>
      <ChoiceError saving={saving} field="signInMethods" />
      {wantsGithub && (
        <GithubFields
          experience={experience}
          value={app}
          onChange={(next) => {
            setApp(next)
            setSecretMissing(false)
          }}
          errors={{
            clientId: saving.errorAt('github.clientId'),
            clientSecret: isSecretMissing
              ? 'Enter the secret of this app as well.'
              : saving.errorAt('github.clientSecret'),
          }}
        />
      )}
    </SaveForm>
  )
}

type GithubApp = { clientId: string; clientSecret: string }

type GithubFieldsProps = {
  experience: Experience
  value: GithubApp
  onChange: (app: GithubApp) => void
  errors: Record<keyof GithubApp, string | undefined>
}

function GithubFields({ experience, value, onChange, errors }: GithubFieldsProps) {
  const isKnown = experience.githubClientId !== null
  return (
    <div className={classes.nested}>
      <CopyValues
        values={[
          {
            label: 'Callback address',
            value: `${experience.address}/sign-in/github`,
            hint: 'Enter it at GitHub under Settings, Developer settings, OAuth apps.',
          },
        ]}
      />
      <Field
        label="Client ID"
        value={value.clientId}
        error={errors.clientId}
        maxLength={100}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => onChange({ ...value, clientId: event.currentTarget.value })}
      />
      <PasswordField
        label="Client secret"
        error={errors.clientSecret}
        value={value.clientSecret}
        maxLength={200}
        autoComplete="new-password"
        description={isKnown ? 'Kept and never shown. Enter both only to change them.' : undefined}
        onChange={(event) => onChange({ ...value, clientSecret: event.currentTarget.value })}
      />
    </div>
  )
}
