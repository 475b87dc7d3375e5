import { Action } from '../../design/Action.tsx'
import { Refusal } from '../Refusal.tsx'
import { type Connection, patchConnection, pathOf } from './connection-query.ts'
import { domainsInWords } from './connection-words.ts'
import { useSsoAct } from './place.ts'

/** What happens from then on, and the button. */
export function SwitchOn({ connection }: { connection: Connection }) {
  const switching = useSsoAct(() => patchConnection(pathOf(connection), { state: 'on' }))
  return (
    <>
      <p>
        From then on, whoever types an address of {domainsInWords(connection)} on the sign-in page is led to
        your provider. Accounts that exist already are told what changes before they go on; newcomers{' '}
        {connection.organizationId ? `become ${connection.defaultRole.name}` : 'get an account'}. Nobody is
        signed out, and you can switch it off again.
      </p>
      <Refusal problem={switching.problem} />
      <div>
        <Action busy={switching.busy} onClick={() => switching.run()}>
          Switch on
        </Action>
      </div>
    </>
  )
}
