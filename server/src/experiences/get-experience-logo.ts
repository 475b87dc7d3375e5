import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { findLogo } from './logo.ts'

/** The picture, which never changes at this address. */
export const getExperienceLogo = operation({
  id: 'getExperienceLogo',
  method: 'GET',
  path: '/logo/:hash',
  access: 'anyone',
  directories: 'experiences',
  tag: 'experiences',
  summary: 'The picture of the Experience',
  description: 'PNG, JPEG or WebP. Another picture has another address.',
  params: Type.Object({
    experienceId: Type.String({ maxLength: 40 }),
    hash: Type.String({ maxLength: 64 }),
  }),
  responses: { 200: null },
  problems: ['not-found'],
  async handle({ context, directory, params }) {
    const logo = await findLogo(context.database.kysely, directory.experienceId ?? '', params.hash)
    if (logo === undefined) throw new Problem('not-found')
    return { status: 200, image: { type: logo.type, content: logo.bytes } }
  },
})
