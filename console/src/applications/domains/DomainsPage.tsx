import { useQuery } from '@tanstack/react-query'
import { Loading, Section } from '../../account/AccountPage.tsx'
import { asProblem } from '../../api/problem.ts'
import { Done } from '../../organizations/Done.tsx'
import { Refusal } from '../../organizations/Refusal.tsx'
import { ApplicationPage } from '../ApplicationPage.tsx'
import { useApplication } from '../current-application.ts'
import { useDone } from '../use-done.ts'
import { AddDomain } from './AddDomain.tsx'
import { DomainBlock } from './DomainBlock.tsx'
import { domainsQuery } from './domains-query.ts'

export function DomainsPage() {
  return (
    <ApplicationPage
      title="Domains"
      needs="experience.manage"
      lead="An address of your own for its pages, such as login.example.com."
    >
      <Domains />
    </ApplicationPage>
  )
}

function Domains() {
  const { id } = useApplication()
  const [done, tell] = useDone()
  const { data: domains, error, refetch } = useQuery(domainsQuery(id))
  if (!domains) {
    return (
      <Section>
        {error ? <Refusal problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={4} />}
      </Section>
    )
  }
  return (
    <>
      <Done message={done} />
      {domains.length === 0 && (
        <Section title="It takes a few minutes">
          <p>
            Name a domain that is yours, set a record at whoever keeps its name servers, and let it point
            here. From then on the pages are at your own address, and nothing of us is to be seen there.
          </p>
        </Section>
      )}
      {domains.map((domain) => (
        <Section key={domain.id}>
          <DomainBlock domain={domain} onDone={tell} />
        </Section>
      ))}
      <Section title={domains.length === 0 ? 'Add a domain' : 'Add another domain'}>
        <AddDomain />
      </Section>
    </>
  )
}
