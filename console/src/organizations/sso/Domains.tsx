import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call, client } from '../../api/client.ts'
import { Action, LinkAction } from '../../design/Action.tsx'
import { checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { sessionQuery } from '../../sessions/session-query.ts'
import { Refusal } from '../Refusal.tsx'
import { type Connection, pathOf } from './connection-query.ts'
import { DomainBlock } from './DomainBlock.tsx'
import { at } from './place.ts'
import { useRefresh } from './use-refresh.ts'

/** For which addresses the provider may speak: proven domains only. */
export function Domains({ connection, isFirst }: { connection: Connection; isFirst: boolean }) {
  const { domains } = connection
  const [isAdding, setAdding] = useState(false)
  if (domains.length === 0) return <AddDomain connection={connection} isFirst />
  return (
    <>
      <div>
        {domains.map((domain) => (
          <DomainBlock key={domain.id} connection={connection} domain={domain} isQuiet={!isFirst} />
        ))}
      </div>
      {isAdding ? (
        <AddDomain connection={connection} onClose={() => setAdding(false)} />
      ) : (
        <div>
          <LinkAction onClick={() => setAdding(true)}>Add another domain</LinkAction>
        </div>
      )}
    </>
  )
}

type AddDomainProps = { connection: Connection; isFirst?: boolean; onClose?: () => void }

function AddDomain({ connection, isFirst = false, onClose }: AddDomainProps) {
  const { data: session } = useQuery(sessionQuery)
  const own = isFirst ? (session?.user.email.split('@').at(-1) ?? '') : ''
  const refresh = useRefresh()
  const path = pathOf(connection)
  const { form, field, problem, busy } = useForm({
    initial: { domain: own },
    check: ({ domain }) => ({ domain: checkFilled(domain, 'Enter the domain of your addresses.') }),
    submit: async ({ domain }) => {
      await call(() =>
        client.POST(
          at(
            path.organizationId,
            '/v1/organizations/{organizationId}/sso-connections/{connectionId}/domains',
          ),
          {
            params: { path },
            // Whoever enters a whole address means its domain.
            body: { domain: domain.trim().replace(/^.*@/, '') },
          },
        ),
      )
      await refresh()
      onClose?.()
    },
  })
  return (
    <form {...form} className={controls.form} data-narrow>
      <Field
        {...field('domain')}
        label="Domain"
        description="What stands behind the @ in your addresses. Subdomains are domains of their own."
        placeholder="example.com"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Refusal problem={problem} />
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          Add domain
        </Action>
        {onClose && (
          <Action look="quiet" onClick={onClose}>
            Cancel
          </Action>
        )}
      </div>
    </form>
  )
}
