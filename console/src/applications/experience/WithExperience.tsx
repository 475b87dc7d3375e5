import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading, Section } from '../../account/AccountPage.tsx'
import { asProblem } from '../../api/problem.ts'
import { Refusal } from '../../organizations/Refusal.tsx'
import type { Experience } from '../answers.ts'
import { experienceQuery } from '../applications-query.ts'
import { useApplication } from '../current-application.ts'

/** What is to be seen once the Experience is there. */
export function WithExperience({ children }: { children: (experience: Experience) => ReactNode }) {
  const { id } = useApplication()
  const { data, error, refetch } = useQuery(experienceQuery(id))
  if (data) return children(data)
  return (
    <Section>
      {error ? <Refusal problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={6} />}
    </Section>
  )
}
