/** Own files and not inline: the page's content policy then needs no exception. */
export const inboxStyle = `
:root{color-scheme:light dark;--page:#f3f4f6;--card:#fff;--line:#e2e4e9;--text:#1c1f26;--muted:#5a6270;--accent:#0f6a54;--on-accent:#fff;--chosen:#e7f1ee}
@media (prefers-color-scheme:dark){:root{--page:#111317;--card:#1b1d22;--line:#2d3138;--text:#e8eaee;--muted:#a1a9b6;--accent:#6cbfa7;--on-accent:#0c1a16;--chosen:#1d2b28}}
*{box-sizing:border-box}
html,body{height:100%}
body{margin:0;display:flex;flex-direction:column;background:var(--page);color:var(--text);font:15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}
header{display:flex;align-items:center;justify-content:space-between;gap:1rem;padding:1rem 1.5rem;background:var(--card);border-bottom:1px solid var(--line)}
h1{margin:0;font-size:1.15rem;font-weight:650;letter-spacing:-.01em}
header p{margin:0;color:var(--muted);font-size:.875rem}
h2{margin:0 0 .75rem;font-size:1.35rem;line-height:1.3;font-weight:650;letter-spacing:-.01em;overflow-wrap:anywhere}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible,iframe:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:6px}
.quiet{color:var(--muted);font-size:.875rem;text-decoration:none;white-space:nowrap}
.quiet:hover{color:var(--text);text-decoration:underline}
.columns{flex:1;min-height:0;display:grid;grid-template-columns:minmax(15rem,22rem) minmax(0,1fr)}
nav{overflow:auto;background:var(--card);border-right:1px solid var(--line)}
ol{list-style:none;margin:0;padding:.5rem}
li a{display:block;padding:.7rem .85rem;border-radius:10px;color:inherit;text-decoration:none}
li a:hover{background:var(--page)}
li[data-new] .subject::before{content:'';display:inline-block;width:.5rem;height:.5rem;margin-right:.45rem;border-radius:50%;background:var(--accent);vertical-align:.1em}
nav{overflow-anchor:none}
li a[aria-current]{background:var(--chosen);box-shadow:inset 3px 0 0 var(--accent)}
.subject{display:block;font-weight:600;line-height:1.35;overflow-wrap:anywhere}
.meta{display:flex;justify-content:space-between;gap:.75rem;margin-top:.2rem;color:var(--muted);font-size:.8125rem}
.to{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
time{white-space:nowrap;font-variant-numeric:tabular-nums}
article,.empty{display:flex;flex-direction:column;min-width:0;overflow:auto;padding:1.5rem}
.back{display:none}
dl{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:0 0 1.25rem}
dt{color:var(--muted);font-size:.8125rem}
dd{margin:0;overflow-wrap:anywhere}
code,pre{font-family:ui-monospace,'SF Mono','Cascadia Mono',Menlo,Consolas,'Liberation Mono',monospace;font-size:.875rem}
.code{font-size:1rem;font-weight:600;letter-spacing:.12em;user-select:all}
iframe{flex:1 0 auto;width:100%;height:max(36rem,calc(100vh - 17rem));border:1px solid var(--line);border-radius:14px;background:var(--page)}
details{margin-top:1rem}
summary{cursor:pointer;color:var(--muted);width:fit-content}
pre{margin:.75rem 0 0;padding:1rem 1.25rem;background:var(--card);border:1px solid var(--line);border-radius:14px;white-space:pre-wrap;overflow-wrap:anywhere}
.empty{flex:1;align-items:center;justify-content:center;text-align:center;color:var(--muted)}
.empty h2{color:var(--text);margin:1.25rem 0 .25rem}
.empty p{margin:0 0 1rem;max-width:26rem}
.mark{width:4.5rem;height:3.25rem;border:2px solid var(--muted);border-radius:10px;position:relative;overflow:hidden;opacity:.6}
.mark::before{content:'';position:absolute;left:50%;top:-2.15rem;width:3.2rem;height:3.2rem;border:2px solid var(--muted);border-radius:8px;transform:translateX(-50%) rotate(45deg)}
.button{display:inline-block;padding:.55rem 1.1rem;border-radius:10px;background:var(--accent);color:var(--on-accent);font-weight:600;text-decoration:none}
@media (max-width:720px){
header{padding:.85rem 1rem}
.columns{grid-template-columns:minmax(0,1fr)}
.columns:not(.reading) article,.columns.reading nav{display:none}
.columns:not(.reading) li a[aria-current]{background:none;box-shadow:none}
.back{display:inline-block;margin-bottom:.75rem}
nav{border-right:0}
article,.empty{padding:1rem;overflow:visible}
}
`

/**
 * Shows times in the reader's zone, and takes in what is new while the page stays: whoever reads, scrolls or presses is
 * not disturbed.
 */
export const inboxScript = `
function showTimes(root) {
  for (const time of root.querySelectorAll('time')) {
    const at = new Date(time.dateTime)
    const isToday = at.toDateString() === new Date().toDateString()
    time.title = at.toLocaleString()
    time.textContent = isToday
      ? at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
      : at.toLocaleDateString([], { day: 'numeric', month: 'short' })
  }
}

let known = document.body.dataset.newest
let isPressed = false
addEventListener('pointerdown', () => { isPressed = true }, true)
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => { isPressed = false }, true)
addEventListener('blur', () => { isPressed = false })

function linkOf(entry) {
  return entry.querySelector('a').getAttribute('href')
}

/** Entries stay the elements they are; new ones come above them, and what was being looked at stays where it is. */
function mergeList(list, next) {
  const scroller = list.parentElement
  const height = scroller.scrollHeight
  const own = new Map([...list.children].map((entry) => [linkOf(entry), entry]))
  let place = list.firstElementChild
  for (const entry of [...next.children]) {
    const there = own.get(linkOf(entry))
    if (there) {
      own.delete(linkOf(entry))
      place = there.nextElementSibling
      continue
    }
    entry.dataset.new = ''
    list.insertBefore(entry, place)
  }
  for (const gone of own.values()) gone.remove()
  if (scroller.scrollTop > 0) scroller.scrollTop += scroller.scrollHeight - height
}

async function takeInNews() {
  const newest = await fetch('/local/inbox/newest')
  if (!newest.ok || (await newest.json()).newest === known) return
  const shown = document.querySelector('article')
  const answer = await fetch('/local/inbox' + (shown ? '?mail=' + shown.dataset.mail : ''))
  if (!answer.ok) return
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
  // A press that has begun would end on something else: the next turn asks again.
  if (isPressed) return
  showTimes(next)
  const list = document.querySelector('ol')
  const nextList = next.querySelector('ol')
  if (list && nextList) mergeList(list, nextList)
  else document.querySelector('main').replaceWith(next.querySelector('main'))
  const sent = next.querySelector('[data-sent]')
  if (shown && sent && next.querySelector('article').dataset.mail === shown.dataset.mail)
    shown.querySelector('[data-sent]').replaceChildren(...sent.childNodes)
  document.title = next.title
  known = next.body.dataset.newest
}

showTimes(document)
setInterval(() => {
  // A server that is being restarted does not answer; the next turn asks again.
  if (!document.hidden) takeInNews().catch(() => {})
}, 1500)
`
