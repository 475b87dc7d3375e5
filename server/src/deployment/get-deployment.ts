import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { offerableWays, offeredWays } from '../sign-in/offered-ways.ts'
import { version } from './version.ts'

/** What a page must know before anybody signs in. */
export const getDeployment = operation({
  id: 'getDeployment',
  method: 'GET',
  path: '/deployment',
  access: 'anyone',
  tag: 'deployment',
  summary: 'Facts about this deployment',
  responses: {
    200: Type.Object({
      name: Type.String(),
      version: Type.String(),
      baseUrl: Type.String(),
      localMode: Type.Boolean({
        description: 'Runs on loopback without settings; mail is shown at /local/inbox.',
      }),
      registration: Type.Enum(['open', 'closed']),
      signInMethods: Type.Array(Type.Enum([...offerableWays])),
      apiKeyMaxDays: Type.Integer({ description: 'How long an API key may live; 0: without an end.' }),
      passwordLimits: Type.Object({
        minLength: Type.Integer({ description: 'Code points.' }),
        maxLength: Type.Integer({ description: 'Code points.' }),
      }),
    }),
  },
  problems: [],
  async handle({ context }) {
    const { config } = context
    return {
      status: 200,
      body: {
        name: config.name,
        version,
        baseUrl: config.baseUrl,
        localMode: config.localMode,
        registration: config.registration,
        signInMethods: offeredWays(config),
        apiKeyMaxDays: config.apiKeyMaxDays,
        passwordLimits: { minLength: config.passwordMinLength, maxLength: config.passwordMaxLength },
      },
    }
  },
})
