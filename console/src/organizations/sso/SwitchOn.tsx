import { Action } from '../../design/Action.tsx'
import { useAct } from '../current-organization.ts'
import { Refusal } from '../Refusal.tsx'
import { type Connection, patchConnection, pathOf } from './connection-query.ts'
import { domainsInWords } from './connection-words.ts'

/** What happens from then on, and the button. */
export function SwitchOn({ connection }: { connection: Connection }) {
  const switching = useAct(() => patchConnection(pathOf(connection), { state: 'on' }))
  return (
    <>
      <p>
        From then on, whoever types an address of {domainsInWords(connection)} on the sign-in page is led to
        your provider. Accounts that exist already are told what changes before they go on; newcomers become{' '}
        {connection.defaultRole.name}. Nobody is signed out, and you can switch it off again.
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
