/** Where a browser would have arrived: by a redirect, or by sending a form. */
export interface Arrival {
  url: URL
  /** The fields of the form; `undefined` after a redirect. */
  form: URLSearchParams | undefined
}

export interface WalkOptions {
  /** Addresses that begin so are not visited but returned. */
  arriveAt: string
  /** Kept between walks to stay the same browser. */
  cookies?: Map<string, string>
  /** Whom to choose where a provider asks who it is: a part of what its page says of them. They agree. */
  person?: string
}

const mostSteps = 20

/**
 * Goes where a browser would go through a provider in automatic mode: follows redirects, keeps cookies, sends the forms
 * that send themselves.
 * @throws Error when a page stays that a person would have to act on.
 */
export async function walk(
  start: string | URL,
  { arriveAt, cookies = new Map(), person }: WalkOptions,
): Promise<Arrival> {
  let next: Arrival = { url: new URL(start), form: undefined }
  for (let step = 0; step < mostSteps; step++) {
    if (next.url.href.startsWith(arriveAt)) return next
    const response = await fetch(next.url, {
      redirect: 'manual',
      method: next.form ? 'POST' : 'GET',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.form && { body: next.form }),
    })
    keepCookies(response, cookies)
    next = await nextStep(response, next.url, person)
  }
  throw new Error(`Still on the way after ${mostSteps} steps, at ${next.url}`)
}

async function nextStep(response: Response, from: URL, person: string | undefined): Promise<Arrival> {
  const location = response.headers.get('location')
  const body = await response.text()
  if (location) return { url: new URL(location, from), form: undefined }
  const form = /<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/s.exec(body)
  const chosen = person === undefined ? undefined : choiceOf(body, person)
  if (!form || (chosen === undefined && !body.includes('.submit()'))) {
    throw new Error(`${from} answered ${response.status} and stays: ${textOf(body)}`)
  }
  const fields = new URLSearchParams()
  for (const [input] of (form[2] ?? '').matchAll(/<input[^>]*>/g)) {
    const name = attribute(input, 'name')
    // What has no name is not sent: buttons, mostly.
    if (name !== '' && attribute(input, 'type') !== 'radio') fields.append(name, attribute(input, 'value'))
  }
  if (chosen !== undefined) {
    fields.append('person', chosen)
    fields.append('answer', 'approve')
  }
  return { url: new URL(unescaped(form[1] ?? ''), from), form: fields }
}

/** What the page sends for this person. */
function choiceOf(body: string, person: string): string | undefined {
  const choices = [...body.matchAll(/<label class="choice">(.*?)<\/label>/gs)].map(
    ([, choice = '']) => choice,
  )
  const choice = choices.find((each) => unescaped(each).includes(person))
  return choice === undefined ? undefined : attribute(choice, 'value')
}

function keepCookies(response: Response, cookies: Map<string, string>): void {
  for (const cookie of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(cookie)) cookies.delete(name)
    else cookies.set(name, value)
  }
}

function attribute(input: string, name: string): string {
  return unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1] ?? '')
}

function unescaped(text: string): string {
  return text
    .replace(/&#(x[0-9a-f]+|\d+);/gi, (_all, code: string) =>
      String.fromCodePoint(code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function textOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300)
}
