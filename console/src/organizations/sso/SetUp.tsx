import { useEffect, useRef, useState } from 'react'
import { Section } from '../../account/AccountPage.tsx'
import { Action } from '../../design/Action.tsx'
import type { Connection } from './connection-query.ts'
import { certificatesInWords, domainsInWords, namesTitle } from './connection-words.ts'
import { DeleteConnection } from './DeleteConnection.tsx'
import { Domains } from './Domains.tsx'
import { MappingForm } from './MappingForm.tsx'
import { OurValues } from './OurValues.tsx'
import { ProviderFacts } from './ProviderFacts.tsx'
import { ProviderForm } from './ProviderForm.tsx'
import { Step, Steps } from './Step.tsx'
import { SwitchOn } from './SwitchOn.tsx'
import { TestSignIn } from './TestSignIn.tsx'
import { useRefresh } from './use-refresh.ts'

const stepNames = ['ours', 'provider', 'mapping', 'domains', 'test', 'on'] as const
type StepName = (typeof stepNames)[number]

/** The set-up from nothing to switched on; what was done is kept, so that it can be left and gone on with. */
export function SetUp({ connection }: { connection: Connection }) {
  const [passed, setPassed] = useState<readonly StepName[]>([])
  const [opened, setOpened] = useState<StepName>()
  const refresh = useRefresh()
  const done = doneSteps(connection, passed)
  const current = opened ?? stepNames.find((name) => !done.has(name)) ?? 'on'
  useFocusOn(current)
  function pass(name: StepName): void {
    setPassed((before) => [...before, name])
    // Whoever has opened another step meanwhile stays there.
    setOpened((now) => (now === name ? undefined : now))
  }
  const saved = (name: StepName) => async () => {
    await refresh()
    pass(name)
  }
  const step = (name: StepName, isReachable = true) => ({
    id: `step-${name}`,
    number: stepNames.indexOf(name) + 1,
    isDone: done.has(name),
    isOpen: current === name,
    onOpen: isReachable ? () => setOpened(name) : undefined,
  })
  const hasProvider = !connection.missing.includes('provider')
  return (
    <>
      <Steps>
        <Step
          {...step('ours')}
          title="Tell your provider about us"
          summary={done.has('ours') ? 'Our values are entered there.' : 'Values to enter there.'}
        >
          <p>
            {connection.kind === 'oidc'
              ? 'Register a new application (web, authorization code) at your identity provider and enter there:'
              : 'Make a new SAML application at your identity provider and give it our metadata:'}
          </p>
          <OurValues connection={connection} />
          <div>
            <Action onClick={() => pass('ours')}>Done, go on</Action>
          </div>
        </Step>
        <Step {...step('provider')} title="Tell us about your provider" summary={providerSummary(connection)}>
          {done.has('provider') && <ProviderFacts connection={connection} />}
          <ProviderForm
            connection={connection}
            onSaved={saved('provider')}
            onCancel={done.has('provider') ? () => setOpened(undefined) : undefined}
          />
        </Step>
        <Step
          {...step('mapping')}
          title={namesTitle(connection)}
          summary={
            done.has('mapping')
              ? connection.organizationId
                ? `Newcomers become ${connection.defaultRole.name}.`
                : 'Newcomers get an account.'
              : 'What is taken over of a person. The usual names are filled in.'
          }
        >
          <MappingForm connection={connection} onSaved={saved('mapping')} />
        </Step>
        <Step
          {...step('domains')}
          title="Prove your domain"
          summary={
            done.has('domains')
              ? domainsInWords(connection)
              : 'A DNS record shows that the addresses are yours. It can take an hour, so begin early.'
          }
        >
          <Domains connection={connection} isFirst />
          {done.has('domains') && (
            <div>
              <Action onClick={() => pass('domains')}>Go on</Action>
            </div>
          )}
        </Step>
        <Step
          {...step('test', hasProvider)}
          title="Sign in for a test"
          summary={
            done.has('test')
              ? 'The test succeeded.'
              : 'You see what the provider says of you. Nothing of your account changes.'
          }
        >
          <TestSignIn connection={connection} />
        </Step>
        <Step
          {...step('on', connection.missing.length === 0)}
          title="Switch it on"
          summary="From then on people come in through it."
        >
          <SwitchOn connection={connection} />
        </Step>
      </Steps>
      <Section title="Give up">
        <DeleteConnection connection={connection} />
      </Section>
    </>
  )
}

function doneSteps({ missing, domains, testedAt }: Connection, passed: readonly StepName[]): Set<StepName> {
  const hasProvider = !missing.includes('provider')
  const is: Record<StepName, boolean> = {
    ours: hasProvider || passed.includes('ours'),
    provider: hasProvider,
    // Its defaults fit most; whoever went on to a later step has seen it.
    mapping: passed.includes('mapping') || (hasProvider && (domains.length > 0 || testedAt !== null)),
    domains: !missing.includes('proven-domain'),
    test: !missing.includes('test'),
    on: false,
  }
  return new Set(stepNames.filter((name) => is[name]))
}

function providerSummary({ kind, oidc, saml }: Connection): string {
  if (oidc) return `${oidc.issuer} · client ${oidc.clientId}`
  if (saml) return `${saml.entityId} · ${certificatesInWords(saml.certificates)}`
  return kind === 'oidc' ? 'Its issuer, and what it gave for us.' : 'Its metadata.'
}

/** Reading and tabbing go on where the next step begins. */
function useFocusOn(current: StepName): void {
  const last = useRef(current)
  useEffect(() => {
    if (last.current === current) return
    last.current = current
    document.getElementById(`step-${current}`)?.focus()
  }, [current])
}
