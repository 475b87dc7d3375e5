import { useQuery } from '@tanstack/react-query'
import { Section } from '../../account/AccountPage.tsx'
import type { TestedAnswer } from '../../api/answers.ts'
import { Notice } from '../../design/Notice.tsx'
import { useMay, useOrganization } from '../current-organization.ts'
import { fullName } from '../in-words.ts'
import { rolesQuery } from '../roles/roles-query.ts'
import table from '../table.module.css'
import { WideTable } from '../WideTable.tsx'
import { Facts } from './ProviderFacts.tsx'
import { useSsoPlace } from './place.ts'
import classes from './sso.module.css'

/** Whether it worked, whom it would meet, and what the provider said. */
export function TestReport({ answer }: { answer: TestedAnswer }) {
  const { isDeployment } = useSsoPlace()
  const { identity, claims } = answer
  return (
    <>
      <Outcome answer={answer} />
      <Section
        title="Whom we understood"
        lead={`By the names under “${isDeployment ? 'Names' : 'Names and roles'}”.`}
      >
        <Facts
          facts={[
            ['E-mail', emailInWords(identity)],
            ['First name', identity.firstName || 'Missing'],
            ['Last name', identity.lastName || 'Missing'],
            ['Groups', identity.groups.length > 0 ? identity.groups.join(', ') : 'None'],
            ['Id at the provider', identity.subject],
            ['Second factor', identity.provesMfa ? 'Proven there' : 'Not proven there'],
          ]}
        />
      </Section>
      <Section
        title="What the provider sent"
        lead="As it came; take the names from here if something is missing."
      >
        <WideTable label="Claims">
          <table className={`${table.table} ${classes.claims}`}>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Value</th>
              </tr>
            </thead>
            <tbody>
              {ofThePersonFirst(claims).map(([name, value]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{typeof value === 'string' ? value : JSON.stringify(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      </Section>
    </>
  )
}

function Outcome({ answer }: { answer: TestedAnswer }) {
  const { isDeployment } = useSsoPlace()
  const { tested, refusal } = answer
  return (
    <>
      <Notice tone={tested ? 'good' : 'danger'} role="status">
        <p>
          {tested
            ? 'The test succeeded. You can close this tab: the other one goes on by itself.'
            : 'The test did not succeed, so that the connection cannot be switched on yet.'}
        </p>
        {!tested && !refusal && <p>The settings have changed meanwhile. Test again.</p>}
      </Notice>
      <Section title="What a sign-in like this would do">
        {refusal ? (
          <Notice tone="warn">
            <p>It would be refused. {refusal.detail}</p>
          </Notice>
        ) : (
          <p>
            {foreseenInWords(answer)}
            {!isDeployment && <Role role={answer.role} />}
          </p>
        )}
      </Section>
    </>
  )
}

function Role({ role }: Pick<TestedAnswer, 'role'>) {
  const { id, name } = useOrganization()
  const may = useMay()
  const { data: roles } = useQuery({ ...rolesQuery(id), enabled: may('roles.read') })
  const roleName = roles?.items.find((item) => item.id === role)?.name ?? role
  return roleName ? ` In ${name}, the role would be ${roleName}.` : null
}

function foreseenInWords({ foreseen, account, identity }: TestedAnswer): string {
  const whose = account ? `the account of ${fullName(account)} (${account.email})` : 'an account'
  switch (foreseen) {
    case 'create':
      return `It would make a new account for ${identity.email ?? 'the person'}.`
    case 'link':
      return `It would meet ${whose}: the person is told what changes, and from then on comes in through the provider.`
    case 'enter':
      return `It would enter ${whose}.`
    case 'refuse':
      return 'It would be refused.'
    default:
      return foreseen satisfies never
  }
}

function emailInWords({ email, emailVerified }: TestedAnswer['identity']): string {
  if (email === null) return 'Missing'
  return emailVerified ? email : `${email} (not verified there)`
}

const ofTheProtocol = new Set('acr amr at_hash aud auth_time azp exp iat iss jti nonce sid sub'.split(' '))

/** What is of use for “Names and roles” stands above what the protocol needs. */
function ofThePersonFirst(claims: TestedAnswer['claims']): [name: string, value: unknown][] {
  const all = Object.entries(claims)
  const isOfProtocol = ([name]: [string, unknown]) => ofTheProtocol.has(name)
  return [...all.filter((claim) => !isOfProtocol(claim)), ...all.filter(isOfProtocol)]
}
