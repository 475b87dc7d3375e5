import type { Character } from './company/characters.ts'
import type { Company } from './company/fill.ts'
import { aureliaDomain, haldenDomain, type Providers } from './providers.ts'

/** One way in, as the console and the demo's own page name it. */
export interface WayIn {
  who: string
  address: string
  how: 'password' | 'GitHub' | 'OIDC' | 'SAML' | 'Experience'
  password?: string
  /** Base32, where a code of an authenticator app is asked for. */
  totpSecret?: string
  lookAt: string
}

/** What a visitor may try. */
export interface Tour {
  ways: WayIn[]
  /** Name and address of every other page worth a look. */
  pages: [name: string, url: string][]
}

export function tourOf(baseUrl: string, company: Company, providers: Providers): Tour {
  const { operator, meridian, halden, aurelia, shop } = company
  const { cast, owner } = meridian
  const [customer] = shop.customers
  const ways: WayIn[] = [
    byPassword('operator', operator, '/operator: people, settings, mail, jobs'),
    byPassword('owner', owner, 'all of an organization; dashboards'),
    byPassword('administrator', cast.admin, 'an API key that ends in 5 days'),
    byPassword('editor', cast.editor, 'projects, workspaces, agents'),
    byPassword('release manager', cast.viewer, 'a role of their own; no second factor yet'),
    byPassword('contractor', cast.contractor, 'sees the one project they were granted'),
    byPassword('billing', cast.billing, 'usage and statements; an API key that is paused'),
    {
      ...byPassword('collaborator', cast.collaborator, 'choose Tomáš Novák'),
      how: 'GitHub',
    },
    byPassword(`owner of ${halden.name}`, halden.owner, 'single sign-on by OIDC'),
    { who: 'employee there', address: `gro@${haldenDomain}`, how: 'OIDC', lookAt: 'choose Gro Nilsen' },
    byPassword(`owner of ${aurelia.name}`, aurelia.owner, 'single sign-on by SAML'),
    { who: 'employee there', address: `ivo@${aureliaDomain}`, how: 'SAML', lookAt: 'choose Ivo Marić' },
  ]
  const shopAt = `${baseUrl}/e/${shop.slug}/sign-in`
  if (customer)
    ways.push({ ...byPassword('customer', customer, 'pages of the shop, below'), how: 'Experience' })
  return {
    ways,
    pages: [
      ['Sign in', `${baseUrl}/sign-in`],
      ['Operator area', `${baseUrl}/operator`],
      ['Mail', `${baseUrl}/local/inbox`],
      ['API reference', `${baseUrl}/docs`],
      ['Pages of the shop', shopAt],
      ['Shared dashboard', shop.sharedAt],
      ['Emulated GitHub', githubPage(providers)],
      ['OIDC provider', `${providers.oidc.url}/.well-known/openid-configuration`],
      ['SAML provider', providers.saml.metadataUrl],
    ],
  }
}

/** Where people take back what they granted: the emulator's front door. */
function githubPage({ github }: Providers): string {
  return `${github.url}/settings/connections/applications/${github.application.clientId}`
}

function byPassword(who: string, { email, password, totpSecret }: Character, lookAt: string): WayIn {
  return { who, address: email, how: 'password', password, ...(totpSecret && { totpSecret }), lookAt }
}

/** The tour as the console shows it. */
export function printedTour({ ways, pages }: Tour, codesAt: string): string {
  const password = ways.find((way) => way.password)?.password ?? ''
  const rows = ways.map(({ who, address, how, totpSecret, lookAt }) => [
    who,
    address,
    totpSecret ? `${how} + code` : how,
    lookAt,
  ])
  const secrets = ways
    .filter(({ totpSecret }) => totpSecret)
    .map((way) => [way.address, way.totpSecret ?? ''])
  return [
    '',
    ...columns([['WHO', 'ADDRESS', 'WAY IN', 'LOOK AT'], ...rows]),
    '',
    `  Password of everybody   ${password}`,
    `  Codes just now          ${codesAt}`,
    '  For an authenticator app:',
    ...columns(secrets),
    '',
    ...columns(pages.map((page) => [...page])),
    '',
    '  Ctrl-C ends; nothing leaves this machine.',
    '',
  ].join('\n')
}

function columns(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd((widths[column] ?? 0) + 2)).join('')}`.trimEnd(),
  )
}
