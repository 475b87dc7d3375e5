import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { renderEmail } from './render.ts'
import { type TemplateFacts, type TemplateName, templates } from './templates.ts'

const at = Date.UTC(2030, 0, 15, 12)
const link = 'https://id.example.com/page#token=lkv_Secret'

/** The facts of all templates at once: each takes what it knows. */
const everyFact = {
  brand: { name: 'Latchkey' },
  recipient: { firstName: 'Ada' as string },
  request: { address: '203.0.113.7' as string | null, device: 'Firefox on Windows' as string | null, at },
  link,
  signInLink: 'https://id.example.com/sign-in',
  resetLink: 'https://id.example.com/forgot-password',
  devicesLink: 'https://id.example.com/account/devices',
  undoLink: 'https://id.example.com/undo-email-change#token=lkv_Undo',
  code: '48151623',
  expiresAt: at + 30 * 60_000,
  undoUntil: at + 7 * 86_400_000,
  email: 'ada@example.com',
  oldEmail: 'ada@example.com',
  newEmail: 'new@example.org',
  newEmailMasked: 'n•••@example.org',
  invitedBy: 'Grace' as string | null,
  operator: false as boolean,
  change: 'passkey-added' as const,
  detail: 'Blue key' as string | null,
  securityLink: 'https://id.example.com/account/security',
  dueAt: at + 48 * 3_600_000,
  cancelLink: 'https://id.example.com/cancel-factor-reset#token=lkf_Secret',
  isCancelled: false as boolean,
  organization: 'Northwind',
  actedBy: 'grace@example.com',
  becameOwner: true as boolean,
  membersLink: 'https://id.example.com/organizations/org_1/members',
  role: 'Editor',
  isAccepted: true as boolean,
  graceUntil: (at + 9 * 86_400_000) as number | null,
  askedBy: 'Ada Moreau' as string | null,
  askedByEmail: 'ada@example.com',
  message: 'Please let me publish.' as string | null,
  isAboutMfa: true as boolean,
  leaked: 'api-key' as const,
  leakedName: 'Nightly build' as string | null,
  foundAt: 'https://git.example.net/acme/site/blob/main/.env' as string | null,
  placeLink: 'https://id.example.com/account/api-keys',
  keyChange: 'created' as const,
  keyName: 'CI deploy',
  keyNames: ['CI deploy', 'Backup'] as string[],
  keyExpiresAt: at + 14 * 86_400_000,
  keysLink: 'https://id.example.com/account/api-keys',
  connection: 'Northwind staff',
  ssoLink: 'https://id.example.com/organizations/org_1/single-sign-on',
  ssoChange: 'domain-proven' as const,
  domain: 'northwind.example',
  certificateExpiresAt: at + 7 * 86_400_000,
  enforceAt: (at + 14 * 86_400_000) as number | null,
} satisfies TemplateFacts<TemplateName>

const names = Object.keys(templates) as TemplateName[]

/** What a reader sees of the HTML. */
function visibleText(html: string): string {
  const body = html.slice(html.indexOf('<table'))
  const words = body.replace(/<\/?span[^>]*>/g, '').replace(/<[^>]+>/g, ' ')
  return words.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))).replace(/\s+/g, ' ')
}

for (const name of names) {
  describe(`the mail ${name}`, () => {
    const { subject, text, html, links, code } = renderEmail(name, everyFact)

    it('says under whose name, from where, with what and when, and what to do if it was somebody else', () => {
      for (const words of [text, visibleText(html)]) {
        assert.match(words, /Latchkey/)
        assert.match(words, /203\.0\.113\.7/)
        assert.match(words, /Firefox on Windows/)
        assert.match(words, /15 January 2030, 12:00 UTC/)
        assert.match(words, /Was this not you\? ?\n?\S/)
      }
      assert.match(subject, /Latchkey/)
    })

    it('shows each link in full and links nothing else', () => {
      for (const each of links) {
        assert.ok(text.includes(`\n${each}\n`))
        assert.ok(visibleText(html).includes(each))
      }
      const targets = new Set([...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target))
      assert.deepEqual([...targets].sort(), [...new Set(links)].sort())
    })

    it('shows the code in both forms, and in neither subject nor preview', () => {
      if (code === null) return assert.doesNotMatch(html, /4815/)
      assert.match(text, /\n {4}48151623\n/)
      assert.ok(visibleText(html).includes('48151623'))
      assert.doesNotMatch(subject, /4815/)
    })

    it('loads nothing and follows the colour scheme of the reader', () => {
      assert.doesNotMatch(html, /<img|<link|<script|url\(|@import|src=/)
      assert.match(html, /<meta name="color-scheme" content="light dark">/)
      assert.match(html, /prefers-color-scheme:dark/)
    })

    it('takes hostile facts as words', () => {
      const hostile = '<script>alert(1)</script>"\r\nBcc: victim@example.net'
      const mail = renderEmail(name, {
        ...everyFact,
        brand: { name: `Shop ${hostile}`, color: '"><script>' },
        recipient: { firstName: hostile },
        request: { address: hostile, device: hostile, at },
        newEmail: hostile,
        oldEmail: hostile,
        email: hostile,
        newEmailMasked: hostile,
        invitedBy: 'http://evil.example',
        code: hostile,
        organization: 'Prize at http://evil.example',
        role: hostile,
        askedBy: 'http://evil.example',
        askedByEmail: hostile,
        message: 'Look at http://evil.example',
      })
      assert.doesNotMatch(mail.subject, /[\r\n]/)
      assert.doesNotMatch(mail.text, /^\s*Bcc:/m)
      assert.doesNotMatch(mail.html, /<script/i)
      assert.doesNotMatch(mail.text + mail.html, /evil\.example/)
      assert.doesNotMatch(
        mail.html.slice(mail.html.indexOf('<table')),
        /victim@/,
        'an address would become a link',
      )
      assert.deepEqual(mail.links, links)
    })
  })
}

describe('renderEmail', () => {
  it('tells of the answer to an invitation, whichever it is', () => {
    const text = (isAccepted: boolean) =>
      renderEmail('invitation-answered', { ...everyFact, isAccepted }).text
    assert.match(text(true), /ada@example\.com accepted your invitation and is a member of Northwind now/)
    assert.match(text(false), /ada@example\.com declined your invitation to Northwind/)
  })

  it('announces a second factor with its day, and as required where there is none', () => {
    const text = (graceUntil: number | null) => renderEmail('mfa-reminder', { ...everyFact, graceUntil }).text
    assert.match(
      text(at + 9 * 86_400_000),
      /will require a second factor of its members from 24 January 2030/,
    )
    assert.match(text(null), /Northwind requires a second factor of its members\./)
  })

  it('lets a member say something to the administrators in plain words', () => {
    const text = (message: string | null) =>
      renderEmail('administrators-asked', { ...everyFact, message }).text
    assert.match(text('Please let me publish.'), /They write: “Please let me publish\.”/)
    assert.doesNotMatch(text(null), /They write/)
    assert.doesNotMatch(text('Look at evil.example'), /evil/)
  })

  it('greets without a name that could be more than a name', () => {
    const greet = (firstName: string) =>
      renderEmail('password-reset', { ...everyFact, recipient: { firstName } }).text.split('\n')[0]
    assert.equal(greet('Ada'), 'Hello Ada,')
    assert.equal(greet('http://evil.example'), 'Hello,')
    assert.equal(greet('Ada\r\nBcc: victim@example.net'), 'Hello,')
  })

  it('refuses a link that is no web address', () => {
    assert.throws(() => renderEmail('password-reset', { ...everyFact, link: 'javascript:alert(1)' }))
  })

  it('names the command line where no client asked', () => {
    const request = { address: null, device: null, at }
    const { text } = renderEmail('operator-invitation', { ...everyFact, request })
    assert.match(text, /From: +The command line of the server/)
    assert.doesNotMatch(text, /Device:/)
  })

  it('promises no longer than the link lives', () => {
    const validFor = (minutes: number) =>
      renderEmail('password-reset', { ...everyFact, expiresAt: at + minutes * 60_000 }).text
    assert.match(validFor(30), /for 30 minutes, until 15 January 2030, 12:30 UTC/)
    assert.match(validFor(24 * 60), /for 24 hours, until 16 January/)
    assert.match(validFor(7 * 24 * 60), /for 7 days, until 22 January/)
  })

  it('writes an Experience under its own name and colour', () => {
    const { text, html, subject } = renderEmail('password-reset', {
      ...everyFact,
      brand: { name: 'Tulip Shop', color: '#c2185b' },
    })
    assert.match(html, /#c2185b/)
    assert.doesNotMatch(text + html + subject, /Latchkey/)
  })
})
