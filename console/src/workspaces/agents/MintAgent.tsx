import { useState } from 'react'
import { call, client } from '../../api/client.ts'
import { SecretDialog } from '../../api-keys/SecretDialog.tsx'
import { Action } from '../../design/Action.tsx'
import { CheckField } from '../../design/CheckField.tsx'
import { checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import type { Workspace } from '../../organizations/answers.ts'
import { useAct } from '../../organizations/current-organization.ts'
import { FieldGroup } from '../../organizations/FieldGroup.tsx'
import { Refusal } from '../../organizations/Refusal.tsx'
import { AgentLife, type Life, lifeBody, usualLife } from './AgentLife.tsx'
import { agentPermissionNames, agentPermissions } from './agent-words.ts'
import classes from './agents.module.css'
import { type AgentBody, type AgentPermission, agentTokensPath, type WorkspacePath } from './agents-query.ts'

type MintAgentProps = {
  path: WorkspacePath
  workspace: Workspace
  onDone: (message: string) => void
  onClose: () => void
}

/** Makes an agent token, and shows its secret. */
export function MintAgent({ path, workspace, onDone, onClose }: MintAgentProps) {
  const [life, setLife] = useState<Life>(usualLife)
  const [permissions, setPermissions] = useState<AgentPermission[]>(['workspace.read'])
  const [noneChosen, setNoneChosen] = useState(false)
  const [made, setMade] = useState<{ secret: string; description: string; isShortLived: boolean }>()
  const minting = useAct(
    (body: AgentBody) => call(() => client.POST(agentTokensPath, { params: { path }, body })),
    ({ secret, agentToken: { description, lifetimeSeconds } }) =>
      setMade({ secret, description, isShortLived: lifetimeSeconds !== null }),
  )
  const { form, field } = useForm({
    initial: { description: '', expiresAt: '' },
    check: ({ description }) => ({
      description: checkFilled(description, 'Say what the token is for.'),
      expiresAt: life.end === 'day' && life.day === '' ? 'Choose the last day below.' : undefined,
    }),
    submit: async ({ description }) => {
      if (permissions.length === 0) return setNoneChosen(true)
      minting.run({ description: description.trim(), permissions, ...lifeBody(life) })
    },
  })
  const at = (name: string) => minting.problem?.errors.find(({ path: where }) => where === name)?.message
  const description = field('description')
  const own = agentPermissionNames.filter((permission) => workspace.permissions.includes(permission))
  function choose(permission: AgentPermission, isChosen: boolean): void {
    const others = permissions.filter((one) => one !== permission)
    setPermissions(isChosen ? [...others, permission] : others)
    setNoneChosen(false)
  }
  return (
    <>
      <form {...form} className={`${controls.form} ${classes.mint}`}>
        <Field
          {...description}
          label="What is it for?"
          description="Such as “Deploy runner of the east hall”."
          autoComplete="off"
          maxLength={120}
          autoFocus
          error={description.error ?? at('description')}
        />
        <FieldGroup question="What may it do in this workspace?">
          <div className={classes.permissions}>
            {own.map((permission, index) => (
              <CheckField
                key={permission}
                label={capital(agentPermissions[permission])}
                checked={permissions.includes(permission)}
                error={noneChosen && index === 0 ? 'Choose at least one.' : undefined}
                onChange={(isChosen) => choose(permission, isChosen)}
              />
            ))}
          </div>
          <p className={classes.quiet}>
            Nobody gives more than they have: only what you may do here is offered.
          </p>
        </FieldGroup>
        <AgentLife value={life} onChange={setLife} error={field('expiresAt').error ?? at('expiresAt')} />
        <Refusal problem={at('description') || at('expiresAt') ? undefined : minting.problem} />
        <div className={controls.actions}>
          <Action type="submit" busy={minting.busy}>
            Make the token
          </Action>
          <Action look="quiet" onClick={onClose}>
            Cancel
          </Action>
        </div>
      </form>
      {/* Outside of the form: a key that is pressed in the dialog must not send it again. */}
      {made && (
        <SecretDialog
          title="The new agent token"
          secret={made.secret}
          example={exampleFor(made.secret)}
          whenLost={
            made.isShortLived
              ? 'The agent renews it by itself before it ends; when it is lost, make another.'
              : 'When it is lost, revoke it and make another.'
          }
          onKept={() => onDone(`${made.description} has its token.`)}
        />
      )}
    </>
  )
}

function exampleFor(secret: string): string {
  return [
    `curl ${location.origin}/v1/agent/heartbeat`,
    `-H "Authorization: Bearer ${secret}"`,
    '-H "Content-Type: application/json"',
    `-d '{"status":"ok"}'`,
  ].join(' \\\n  ')
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
