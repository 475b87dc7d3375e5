import { Badge } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { dateAndTime, sinceInWords } from '../../design/time.ts'
import table from '../table.module.css'
import { WideTable } from '../WideTable.tsx'
import type { Certificate, Connection } from './connection-query.ts'
import { certificateInWords } from './connection-words.ts'
import classes from './sso.module.css'

/** What we know of the provider. */
export function ProviderFacts({ connection }: { connection: Connection }) {
  const { oidc, saml, metadata } = connection
  const read = metadata.readAt ? sinceInWords(metadata.readAt) : 'never'
  if (oidc) {
    return (
      <Facts
        facts={[
          ['Issuer', oidc.issuer],
          ['Client ID', oidc.clientId],
          ['Client secret', 'Kept sealed; it is not shown again.'],
          ['Scopes', oidc.scopes.join(' ')],
          [
            'Second factor',
            oidc.countsAsMfa ? 'A sign-in there counts as one' : 'Only where the provider proves it',
          ],
          ['Read last', read],
        ]}
      />
    )
  }
  if (!saml) return null
  return (
    <>
      <Facts
        facts={[
          ['Entity ID', saml.entityId],
          ['Sign-on address', saml.ssoUrl],
          ['Metadata', saml.metadataUrl ? `${saml.metadataUrl} (read ${read})` : `Given by hand, ${read}`],
          [
            'Second factor',
            saml.countsAsMfa ? 'A sign-in there counts as one' : 'Only where the provider proves it',
          ],
        ]}
      />
      <Certificates certificates={saml.certificates} />
    </>
  )
}

export function Facts({ facts }: { facts: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl className={page.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Certificates({ certificates }: { certificates: readonly Certificate[] }) {
  return (
    <WideTable label="Signing certificates">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Signing certificate</th>
            <th scope="col">Until</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {certificates.map((certificate) => {
            const state = certificateInWords(certificate)
            return (
              <tr key={certificate.fingerprint}>
                <td>
                  {certificate.subject}
                  <br />
                  <span className={classes.mono} title={certificate.fingerprint}>
                    SHA-256 {certificate.fingerprint.slice(0, 23)}…
                  </span>
                </td>
                <td>{dateAndTime(certificate.expiresAt)}</td>
                <td>
                  <Badge tone={state.tone}>{state.text}</Badge>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </WideTable>
  )
}
