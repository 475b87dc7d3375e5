/** Where to go after signing in: a path of the account area, an invitation or an application, whatever the address of this page asks for. */
export function nextPath(search: string, origin: string): string {
  const asked = new URLSearchParams(search).get('next')
  return splitPath(asked, origin).path
}

/** A path that was asked for, if it is one of those, and the token of a mailed link that travels with it. */
export function splitPath(asked: string | null, origin: string): { path: string; token: string | undefined } {
  const elsewhere = { path: '/account', token: undefined }
  if (!asked || !URL.canParse(asked, origin)) return elsewhere
  const url = new URL(asked, origin)
  const isOwn =
    url.origin === origin &&
    /^\/(account|organizations|applications|dashboards|operator|join|continue)(\/|$)/.test(url.pathname)
  if (!isOwn) return elsewhere
  const token = new URLSearchParams(url.hash.slice(1)).get('token') ?? undefined
  return { path: url.pathname + url.search, token }
}

/** The same address with the token in its fragment, where no server sees it. */
export function withToken(path: string, token: string | undefined): string {
  return token ? `${path}#${new URLSearchParams({ token })}` : path
}

/** The sign-in page that leads back here afterwards; a token of a mailed link travels along in the fragment. */
export function signInPathFor(path: string, token: string | undefined): string {
  return withToken(
    path === '/account' ? '/sign-in' : `/sign-in?${new URLSearchParams({ next: path })}`,
    token,
  )
}
