import { CopyAction } from '../../design/CopyAction.tsx'
import { Download } from '../Download.tsx'
import { CopyValues } from './CopyValues.tsx'
import type { Connection } from './connection-query.ts'
import classes from './sso.module.css'

/** What the identity provider wants to know of us. */
export function OurValues({ connection }: { connection: Connection }) {
  const { redirectUri, backchannelLogoutUri, postLogoutRedirectUri, ...ofSaml } = connection.ours
  const { entityId, acsUrl, logoutUrl, certificate } = ofSaml
  if (redirectUri && backchannelLogoutUri) {
    return (
      <CopyValues
        values={[
          { label: 'Redirect URI', value: redirectUri, hint: 'Also called callback or sign-in URL.' },
          {
            label: 'Back-channel logout URI',
            value: backchannelLogoutUri,
            hint: 'Optional. With it, signing out there signs people out here at once.',
          },
          {
            label: 'Post-logout redirect URI',
            value: postLogoutRedirectUri ?? '',
            hint: 'Optional. With it, who signs out here can sign out there as well, and comes back.',
          },
        ]}
      />
    )
  }
  if (!entityId || !acsUrl) return null
  return (
    <>
      <div className={classes.buttons}>
        <Download href={new URL(entityId).pathname}>Download our metadata</Download>
        {certificate && <CopyAction text={certificate}>Copy our certificate</CopyAction>}
      </div>
      <p className={classes.hint}>
        Most providers take the metadata as a file or by its address. Where they ask for single values, these
        are the ones:
      </p>
      <CopyValues
        values={[
          {
            label: 'Entity ID',
            value: entityId,
            hint: 'Also called audience or identifier. Our metadata lies at this address.',
          },
          { label: 'ACS URL', value: acsUrl, hint: 'Also called reply or single sign-on URL. HTTP-POST.' },
          {
            label: 'Logout URL',
            value: logoutUrl ?? '',
            hint: 'Optional. With it, signing out on one side can sign people out on the other.',
          },
        ]}
      />
    </>
  )
}
