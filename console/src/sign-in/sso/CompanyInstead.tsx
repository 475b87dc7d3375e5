import { useState } from 'react'
import { asProblem, type Problem } from '../../api/problem.ts'
import { LinkAction } from '../../design/Action.tsx'
import { Notice } from '../../design/Notice.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { signInTarget } from '../continue-sign-in.ts'
import { leaveForCompany } from './leave-for-company.ts'
import { useCompany } from './use-company.ts'

/** Beside a registration form: whose address is a company's need not fill it in. */
export function CompanyInstead({ email }: { email: string }) {
  const company = useCompany(email)
  const [problem, setProblem] = useState<Problem>()
  if (!company) return null
  function leave(): void {
    setProblem(undefined)
    leaveForCompany({ email: email.trim(), returnTo: signInTarget() }).catch((error: unknown) =>
      setProblem(asProblem(error)),
    )
  }
  return (
    <Notice tone="plain" role="status">
      <p>
        Addresses of this domain sign in through {company.name}, and need no registration here.{' '}
        <LinkAction onClick={leave}>Continue with {company.name}</LinkAction>
      </p>
      <ProblemNotice problem={problem} />
    </Notice>
  )
}
