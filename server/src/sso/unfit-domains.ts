import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Hosts that let anybody have a name under theirs and are not on the public suffix list. */
const unlistedSuffixes = new Set(['onmicrosoft.com', 'wordpress.com'])

/** Kept by hand: the largest mail services by number of mailboxes. What is missing here harms nobody else. */
const consumerMail = new Set([
  '126.com',
  '163.com',
  'aol.com',
  'att.net',
  'bluewin.ch',
  'btinternet.com',
  'comcast.net',
  'daum.net',
  'duck.com',
  'email.com',
  'fastmail.com',
  'fastmail.fm',
  'free.fr',
  'freenet.de',
  'gmail.com',
  'googlemail.com',
  'hey.com',
  'hushmail.com',
  'icloud.com',
  'inbox.com',
  'laposte.net',
  'libero.it',
  'mac.com',
  'mail.com',
  'mail.ru',
  'mailbox.org',
  'me.com',
  'msn.com',
  'naver.com',
  'orange.fr',
  'passport.com',
  'pm.me',
  'posteo.de',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'rambler.ru',
  'rediffmail.com',
  'rocketmail.com',
  'seznam.cz',
  'sfr.fr',
  'sina.com',
  't-online.de',
  'tuta.com',
  'tutanota.com',
  'verizon.net',
  'wanadoo.fr',
  'web.de',
  'wp.pl',
  'ya.ru',
  'ymail.com',
])

/** Services that have the same name in many countries: gmx.net, yahoo.co.uk, hotmail.fr. */
const consumerMailNames = new Set('gmx hotmail live outlook yahoo yandex zoho'.split(' '))

/**
 * Is this a name under which anybody can have a domain of their own? One label alone always is.
 * @see https://publicsuffix.org
 */
export function isPublicSuffix(domain: string): boolean {
  // What begins with an underscore is a name for records, and no host.
  // With its list of suffixes it weighs 2 MB: loaded with the first domain.
  const { parse } = require('tldts') as typeof import('tldts')
  const { domain: own } = parse(domain, { allowPrivateDomains: true, validateHostname: false })
  return own === null || unlistedSuffixes.has(domain)
}

/** Do people without anything in common have their mail here? */
export function isConsumerMailDomain(domain: string): boolean {
  const [first = '', ...rest] = domain.split('.')
  return consumerMail.has(domain) || (consumerMailNames.has(first) && isPublicSuffix(rest.join('.')))
}
