const key = 'latchkey-loaded-anew-at'
const patienceMs = 60_000

/**
 * Loads the page again, because a part of the program is not where it was: it was renewed since the page was opened.
 * False when that was just tried, and another time would help no more.
 * @param fragment what the address had with it, where the page took it out.
 */
export function loadAnewOnce(fragment = ''): boolean {
  if (Date.now() - Number(sessionStorage.getItem(key)) < patienceMs) return false
  sessionStorage.setItem(key, String(Date.now()))
  if (fragment) history.replaceState(history.state, '', `#${fragment}`)
  location.reload()
  return true
}
