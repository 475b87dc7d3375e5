// Short lists, kept by hand. A record at a public suffix can be set by its registry only, so what is missing here harms
// nobody else; the lists answer at once what would otherwise fail later. After the public suffix list
// (https://publicsuffix.org) and the largest mail services by number of mailboxes.

/** Second labels under which country registries give names: co.uk, com.au, ac.jp. */
const secondLabels = new Set(
  'ac co com edu gob gouv gov go id ltd mil ne net nom or org plc sch web'.split(' '),
)

/** Names under which hosts let anybody have theirs. */
const hostingSuffixes = new Set([
  'amplifyapp.com',
  'appspot.com',
  'azurewebsites.net',
  'blogspot.com',
  'cloudapp.net',
  'cloudfront.net',
  'duckdns.org',
  'dyndns.org',
  'elasticbeanstalk.com',
  'firebaseapp.com',
  'fly.dev',
  'github.io',
  'gitlab.io',
  'herokuapp.com',
  'myshopify.com',
  'netlify.app',
  'ngrok.app',
  'ngrok.io',
  'no-ip.org',
  'onmicrosoft.com',
  'onrender.com',
  'pages.dev',
  'railway.app',
  'readthedocs.io',
  's3.amazonaws.com',
  'vercel.app',
  'web.app',
  'wordpress.com',
  'workers.dev',
])

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

/** Is this a name under which anybody can have a domain of their own? One label alone always is. */
export function isPublicSuffix(domain: string): boolean {
  const [first = '', second, ...more] = domain.split('.')
  if (second === undefined) return true
  const isCountrys = more.length === 0 && /^[a-z]{2}$/.test(second) && secondLabels.has(first)
  return isCountrys || hostingSuffixes.has(domain)
}

/** Do people without anything in common have their mail here? */
export function isConsumerMailDomain(domain: string): boolean {
  const [first = '', ...rest] = domain.split('.')
  return consumerMail.has(domain) || (consumerMailNames.has(first) && isPublicSuffix(rest.join('.')))
}
