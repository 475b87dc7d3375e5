import type { JWK } from 'jose'
import { type Configuration, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'
import { documentPage, messagePage } from '../page.ts'
import type { MemoryStore } from './memory-store.ts'
import { automaticPerson, type OidcPeople } from './people.ts'

export interface ConfigurationInput {
  name: string
  port: number
  keys: JWK[]
  cookieKey: string
  store: MemoryStore
  state: OidcPeople
}

export function providerConfiguration(input: ConfigurationInput): Configuration {
  const { name, port, keys, cookieKey, store, state } = input
  return {
    adapter: store.adapter,
    jwks: { keys: keys as NonNullable<Configuration['jwks']>['keys'] },
    // Cookies of all ports of a host are the same jar.
    cookies: {
      keys: [cookieKey],
      names: {
        session: `session_${port}`,
        interaction: `interaction_${port}`,
        resume: `resume_${port}`,
      },
    },
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email', 'groups', 'offline_access'],
    claims: {
      openid: ['sub', 'amr', 'auth_time'],
      email: ['email', 'email_verified'],
      profile: ['name', 'given_name', 'family_name', 'preferred_username', 'locale', 'groups'],
      groups: ['groups'],
    },
    // Claims of the scopes stand in the id_token itself, as most company providers do it.
    conformIdTokenClaims: false,
    findAccount: (_context, sub) => {
      const person = state.people.find((candidate) => candidate.sub === sub)
      return person && { accountId: sub, claims: () => ({ sub, ...person.claims }) }
    },
    interactions: {
      url: (_context, interaction) => `/interaction/${interaction.uid}`,
      policy: policyFor(state),
    },
    loadExistingGrant: grantEverything,
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = logoutPage(name, form, state.automatic !== undefined)
        },
        postLogoutSuccessSource: (context) => {
          context.body = messagePage(name, 'Signed out', 'You are signed out.')
        },
      },
    },
    renderError: (context, out) => {
      context.type = 'html'
      context.body = messagePage(name, out.error, out.error_description ?? '')
    },
    // Its own dispatcher refuses special-use addresses; the clients that are told of a logout are on loopback.
    fetch: (url, options) => {
      const { dispatcher: _refusing, ...plain }: RequestInit & { dispatcher?: unknown } = options ?? {}
      return fetch(url, plain)
    },
    ttl: {
      Session: 3600,
      Interaction: 3600,
      Grant: 3600,
      AccessToken: 3600,
      IdToken: 3600,
      AuthorizationCode: 60,
    },
  }
}

/** In automatic mode another person than the session's signs in when the request or the test says so. */
function policyFor(state: ConfigurationInput['state']) {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  policy.get('login')?.checks.add(
    new interactionPolicy.Check('another_person', 'another person is to sign in', (context) => {
      const { session, params, result } = context.oidc
      if (!state.automatic || result?.login) return interactionPolicy.Check.NO_NEED_TO_PROMPT
      const hint = typeof params?.login_hint === 'string' ? params.login_hint : undefined
      const wanted = automaticPerson(state, hint)
      return session?.accountId === wanted?.sub && state.automatic.answer !== 'cancel'
        ? interactionPolicy.Check.NO_NEED_TO_PROMPT
        : interactionPolicy.Check.REQUEST_PROMPT
    }),
  )
  return policy
}

/** The company has approved its application; nobody is asked to consent. */
async function grantEverything(context: KoaContextWithOIDC) {
  const { client, session, provider } = context.oidc
  const grantId = client && session?.grantIdFor(client.clientId)
  const known = grantId ? await provider.Grant.find(grantId) : undefined
  if (known) return known
  const grant = new provider.Grant({
    ...(client && { clientId: client.clientId }),
    ...(session?.accountId && { accountId: session.accountId }),
  })
  grant.addOIDCScope('openid profile email groups offline_access')
  await grant.save()
  return grant
}

/** The form is the provider's own; it signs out when it carries `logout`. */
function logoutPage(name: string, form: string, isAutomatic: boolean): string {
  const confirmed = form.replace('</form>', '<input type="hidden" name="logout" value="yes"></form>')
  const button = '<div class="buttons"><button class="primary" form="op.logoutForm">Sign out</button></div>'
  const content = `${confirmed}${isAutomatic ? '<script>document.forms[0].submit()</script>' : button}`
  return documentPage(name, 'Sign out?', content)
}
