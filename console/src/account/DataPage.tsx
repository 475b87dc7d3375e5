import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemToShow } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { experience } from '../experience/place.ts'
import button from '../organizations/link-button.module.css'
import { AccountPage, Section } from './AccountPage.tsx'
import { downloadOwnData } from './download-own-data.ts'
import classes from './page.module.css'

/** What the account holds: to keep a copy, or to have it gone. */
export function DataPage() {
  const download = useMutation({ mutationFn: downloadOwnData })
  return (
    <AccountPage title="Your data" lead="Take a copy with you, or leave for good.">
      <Section
        title="Download your data"
        lead="A zip archive: a page to read, and files for programs. No password, key or code is in it."
      >
        <p>
          Your profile,{' '}
          {!experience && <>memberships, applications and dashboards, API keys, invitations, </>}ways to sign
          in without their secrets, devices, and everything that happened to your account.
        </p>
        <ProblemNotice problem={problemToShow(download.error)} />
        {download.isSuccess && (
          <Notice tone="good" role="status">
            <p>The archive is among your downloads. A mail to your address says so.</p>
          </Notice>
        )}
        <div>
          <Action look="quiet" busy={download.isPending} onClick={() => download.mutate()}>
            Download my data
          </Action>
        </div>
      </Section>
      <Section
        title="Delete your account"
        lead={
          experience
            ? 'At once and for good.'
            : 'With everything you own, at once and for good. What belongs to organizations stays.'
        }
      >
        <p className={classes.foot} data-bare>
          <Link to="/account/data/deletion" className={button.button}>
            See what would be deleted
          </Link>
        </p>
      </Section>
    </AccountPage>
  )
}
