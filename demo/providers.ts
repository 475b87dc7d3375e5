import { type DnsServer, startDnsServer } from './dns/dns-server.ts'
import { type Github, githubEmail, startGithub } from './github/github.ts'
import { type OidcProvider, startOidcProvider } from './oidc/provider.ts'
import { type SamlIdentityProvider, startSamlIdentityProvider } from './saml/identity-provider.ts'

/** What lies outside the product: GitHub, two companies' sign-ins, and the names of their domains. */
export interface Providers extends AsyncDisposable {
  github: Github
  oidc: OidcProvider
  saml: SamlIdentityProvider
  dns: DnsServer
}

export const haldenDomain = 'halden.example'
export const aureliaDomain = 'aurelia.example'

const githubPeople = [
  { id: 583_231, login: 'tomas-novak', name: 'Tomáš Novák', emails: [githubEmail('tomas@meridian.example')] },
  { id: 914_402, login: 'wren', name: 'Wren Adeyemi', emails: [githubEmail('wren@mailbox.example')] },
]

const oidcPeople = [
  oidcPerson('00u1', 'Erin', 'Castillo', ['engineering']),
  oidcPerson('00u2', 'Farid', 'Haddad', ['engineering', 'admins']),
  oidcPerson('00u3', 'Gro', 'Nilsen', ['dispatch']),
]

const samlPeople = [
  samlPerson('G-1001', 'Hana', 'Sato', ['design']),
  samlPerson('G-1002', 'Ivo', 'Marić', ['design', 'admins']),
]

/** All of them on loopback, at ports that are free. */
export async function startProviders(): Promise<Providers> {
  await using started = new AsyncDisposableStack()
  const github = started.use(
    await startGithub({
      people: githubPeople,
      applications: [
        {
          clientId: 'Ov23liLatchkeyDemo00',
          clientSecret: 'a-secret-for-the-emulator-only',
          name: 'Latchkey',
          callbackUrl: 'http://localhost/sign-in/github',
        },
      ],
    }),
  )
  const oidc = started.use(await startOidcProvider({ name: 'Halden sign-in (OIDC)', people: oidcPeople }))
  const saml = started.use(
    await startSamlIdentityProvider({ name: 'Studio Aurelia sign-in (SAML)', people: samlPeople }),
  )
  const dns = started.use(await startDnsServer())
  const stack = started.move()
  return { github, oidc, saml, dns, [Symbol.asyncDispose]: () => stack.disposeAsync() }
}

/** What the server is told about them. */
export function providerSettings({ github, dns }: Providers): Record<string, string> {
  return {
    LATCHKEY_GITHUB_URL: github.url,
    LATCHKEY_GITHUB_CLIENT_ID: github.application.clientId,
    LATCHKEY_GITHUB_CLIENT_SECRET: github.application.clientSecret,
    LATCHKEY_DNS_SERVERS: dns.address,
    LATCHKEY_OUTGOING_PRIVATE: '127.0.0.1',
  }
}

function oidcPerson(sub: string, firstName: string, lastName: string, groups: string[]) {
  const email = `${firstName.toLowerCase()}@${haldenDomain}`
  const name = `${firstName} ${lastName}`
  return {
    sub,
    claims: { name, given_name: firstName, family_name: lastName, email, email_verified: true, groups },
  }
}

function samlPerson(nameId: string, firstName: string, lastName: string, groups: string[]) {
  const email = `${firstName.toLowerCase()}@${aureliaDomain}`
  return {
    nameId,
    attributes: { email, firstName, lastName, displayName: `${firstName} ${lastName}`, groups },
  }
}
