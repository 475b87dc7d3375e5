import { useCallback, useEffect, useState } from 'react'
import type { Posted } from '../api/answers.ts'
import { call, client } from '../api/client.ts'
import { asProblem, type Problem } from '../api/problem.ts'
import { Logo } from '../design/Logo.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { usePageTitle } from '../design/page.ts'
import { useFragmentToken } from '../sign-in/fragment-token.ts'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'
import type { Period } from './answers.ts'
import { Board } from './Board.tsx'
import dashboards from './dashboards.module.css'
import { PeriodSwitch } from './PeriodSwitch.tsx'
import { SharedPassword } from './SharedPassword.tsx'
import classes from './shared.module.css'

type Shared = Posted<'/v1/shared-dashboards'>

const againAfterMs = 300_000

/** A dashboard as whoever has a link to it sees it. */
export function SharedDashboardPage() {
  const token = useFragmentToken()
  useTokenInAddress(token)
  if (!token) return <NoSuchLink />
  return <ByLink key={token} token={token} />
}

/** Unlike the links of mails, this one is for opening again: it can be reloaded, kept, and hung on a wall. */
function useTokenInAddress(token: string | undefined): void {
  useEffect(() => {
    if (!token) return
    const fragment = new URLSearchParams({ token })
    history.replaceState(history.state, '', `${location.pathname}${location.search}#${fragment}`)
  }, [token])
}

function ByLink({ token }: { token: string }) {
  const [period, setPeriod] = useState<Period>('30d')
  const { shared, problem, load, setPassword } = useShared(token, period)
  if (problem?.status === 404) return <NoSuchLink />
  if (problem?.code === 'link-password-required') {
    return <SharedPassword token={token} onRight={setPassword} />
  }
  return (
    <div className={classes.public}>
      <header className={classes.publicHeader}>
        <a href="/">
          <Logo />
        </a>
        <p>Shared by a link</p>
      </header>
      <main id="main" data-public className={classes.publicMain} tabIndex={-1}>
        <Heading shared={shared} />
        <ProblemNotice problem={problem} onRetry={load} />
        <div className={dashboards.bar}>
          <PeriodSwitch value={period} onChange={setPeriod} />
        </div>
        {shared?.figures.panels.length === 0 && <p>This dashboard has no panels.</p>}
        {shared && (
          <Board
            panels={shared.figures.panels}
            figures={shared.figures}
            isStale={shared.figures.period !== period && !problem}
          />
        )}
      </main>
    </div>
  )
}

function Heading({ shared }: { shared: Shared | undefined }) {
  const name = shared?.name ?? 'Shared dashboard'
  usePageTitle(name)
  return (
    <div className={classes.publicHeading}>
      <h1 tabIndex={-1}>{name}</h1>
      {shared?.description && <p>{shared.description}</p>}
    </div>
  )
}

/** The figures of the period, asked for again every few minutes; those before stay until the new ones are there. */
function useShared(token: string, period: Period) {
  const [shared, setShared] = useState<Shared>()
  const [problem, setProblem] = useState<Problem>()
  const [password, setPassword] = useState<string>()
  const [asked, setAsked] = useState(0)
  const load = useCallback(() => setAsked((times) => times + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: also whenever it is asked for again
  useEffect(() => {
    let isWanted = true
    const body = { token, period, ...(password === undefined ? {} : { password }) }
    call(() => client.POST('/v1/shared-dashboards', { body })).then(
      (answer) => {
        if (!isWanted) return
        setShared(answer)
        setProblem(undefined)
      },
      (error: unknown) => {
        if (!isWanted) return
        const refused = asProblem(error)
        if (refused.status === 404) setShared(undefined)
        setProblem(refused)
      },
    )
    return () => {
      isWanted = false
    }
  }, [token, period, password, asked])
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && load(), againAfterMs)
    return () => clearInterval(timer)
  }, [load])
  return {
    shared,
    problem,
    load,
    setPassword: (right: string) => {
      setProblem(undefined)
      setPassword(right)
    },
  }
}

function NoSuchLink() {
  return (
    <SignedOutFrame
      title="This link shows nothing"
      lead="It was closed, it has expired, or it is not complete. Ask whoever sent it for a new one."
    >
      <p>
        <a href="/">Go to the start page</a>
      </p>
    </SignedOutFrame>
  )
}
