import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge, Section } from '../../account/AccountPage.tsx'
import classes from '../../account/page.module.css'
import type { Factors } from '../../api/answers.ts'
import { call, client, problemToShow } from '../../api/client.ts'
import { useDeployment } from '../../api/deployment.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { sinceInWords } from '../../design/time.ts'
import type { FactorsChanged } from '../factors-changed.ts'
import { leaveFor } from '../providers/trip.ts'
import { GithubMark } from './GithubMark.tsx'
import github from './github.module.css'
import { UnlinkGithubDialog } from './UnlinkGithubDialog.tsx'

type GithubCardProps = { factors: Factors; onChanged: FactorsChanged }

/** Connects GitHub, shows it, and disconnects it; a link stays visible where GitHub is no longer offered. */
export function GithubCard({ factors, onChanged }: GithubCardProps) {
  const { deployment } = useDeployment()
  const [isRemoving, setRemoving] = useState(false)
  const connecting = useMutation({ mutationFn: connect })
  const link = factors.github
  const isOffered = deployment?.signInMethods.includes('github') ?? false
  if (!link && !isOffered) return null
  return (
    <Section
      id="github"
      title="GitHub"
      lead="Sign in with your GitHub account in place of the password. Your second factor is asked for all the same."
    >
      <ProblemNotice problem={problemToShow(connecting.error)} />
      {link && (
        <p className={classes.rowTitle}>
          <Badge tone="good">Connected</Badge>
          <span className={classes.address}>{link.name}</span>
          <span className={classes.rowDetail}>
            since {sinceInWords(link.createdAt)}
            {link.lastUsedAt && <> · last used {sinceInWords(link.lastUsedAt)}</>}
          </span>
        </p>
      )}
      <div className={controls.actions}>
        {link ? (
          <Action look="quiet" small onClick={() => setRemoving(true)} label="Disconnect GitHub">
            Disconnect
          </Action>
        ) : (
          <Action look="quiet" small busy={connecting.isPending} onClick={connecting.mutate}>
            <span className={github.withMark}>
              <GithubMark />
              Connect GitHub
            </span>
          </Action>
        )}
      </div>
      {link && isRemoving && (
        <UnlinkGithubDialog
          link={link}
          factors={factors}
          onChanged={onChanged}
          onClose={() => setRemoving(false)}
          onRemoved={() => {
            setRemoving(false)
            onChanged('GitHub is disconnected. It opens this account no more.')
          }}
        />
      )}
    </Section>
  )
}

async function connect(): Promise<never> {
  const { authorizationUrl } = await call(() => client.POST('/v1/account/links/github'))
  return leaveFor(authorizationUrl, 'link')
}
