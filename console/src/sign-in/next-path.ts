/** Where to go after signing in: a path of the account area or an invitation, whatever the address of this page asks for. */
export function nextPath(search: string, origin: string): string {
  const asked = new URLSearchParams(search).get('next')
  if (!asked || !URL.canParse(asked, origin)) return '/account'
  const url = new URL(asked, origin)
  const isOwn = url.origin === origin && /^\/(account|organizations|join)(\/|$)/.test(url.pathname)
  return isOwn ? url.pathname + url.search : '/account'
}

/** The sign-in page that leads back here afterwards; a token of a mailed link travels along in the fragment. */
export function signInPathFor(path: string, token: string | undefined): string {
  const fragment = token ? `#${new URLSearchParams({ token })}` : ''
  return path === '/account' ? '/sign-in' : `/sign-in?${new URLSearchParams({ next: path })}${fragment}`
}
