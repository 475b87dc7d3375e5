import Type from 'typebox'
import { operation } from '../../../http/operation.ts'
import { Problem } from '../../../http/problems.ts'
import { findAnyConnection } from '../../../sso/sso-connections.ts'
import { ownMetadata } from './own-metadata.ts'
import { samlParams } from './saml-params.ts'

/** For anyone, as providers read it without a credential: it holds addresses and a public key. */
export const getSamlMetadata = operation({
  id: 'getSamlMetadata',
  method: 'GET',
  path: '/sso/:connectionId/metadata',
  access: 'anyone',
  tag: 'sso',
  summary: 'Read our SAML metadata of a connection',
  description: 'Its address is our entity id. Give it to the identity provider, or upload what it answers.',
  params: samlParams,
  responses: { 200: Type.String({ description: 'XML, as a file.' }) },
  problems: ['not-found'],
  async handle({ context, params }) {
    const connection = await findAnyConnection(context.database.kysely, params.connectionId)
    if (connection?.kind !== 'saml') throw new Problem('not-found')
    const { id, ownCertificate, settings } = connection
    const signsRequests = settings?.wantsSignedRequests ?? false
    const content = ownMetadata(context.config.baseUrl, { id, ownCertificate, signsRequests })
    return {
      status: 200,
      file: { name: 'latchkey-metadata.xml', type: 'application/samlmetadata+xml', content },
    }
  },
})
