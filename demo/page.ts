// The pages that a person meets at a provider: who are you, and do you agree. Plain HTML forms, no script but the one
// that sends a form by itself where a protocol asks for it.

export interface Choice {
  value: string
  label: string
  detail: string
}

export interface ChoicePage {
  provider: string
  heading: string
  explanation: string
  /** Where the form goes; the chosen value arrives as `person`, the button as `answer` (`approve` or `cancel`). */
  action: string
  /** Sent along unchanged. */
  fields: Record<string, string>
  choices: Choice[]
  chosen?: string | undefined
  approve: string
  cancel: string
}

/** A page that lets one of the people be chosen, and approved or cancelled. */
export function choicePage(page: ChoicePage): string {
  const preferred = page.choices.find(({ value }) => value === page.chosen) ?? page.choices[0]
  const choices = page.choices.map(
    ({ value, label, detail }) => `<label class="choice">
      <input type="radio" name="person" value="${escapeHtml(value)}"${value === preferred?.value ? ' checked' : ''}>
      <span><strong>${escapeHtml(label)}</strong><small>${escapeHtml(detail)}</small></span>
    </label>`,
  )
  return documentPage(
    page.provider,
    page.heading,
    `<p>${escapeHtml(page.explanation)}</p>
    <form method="post" action="${escapeHtml(page.action)}">
      ${hiddenFields(page.fields)}
      <fieldset><legend>Account</legend>${choices.join('')}</fieldset>
      <div class="buttons">
        <button class="primary" name="answer" value="approve">${escapeHtml(page.approve)}</button>
        <button name="answer" value="cancel">${escapeHtml(page.cancel)}</button>
      </div>
    </form>`,
  )
}

/** A page that only says something. */
export function messagePage(provider: string, heading: string, message: string): string {
  return documentPage(provider, heading, `<p>${escapeHtml(message)}</p>`)
}

/** A page that sends its form at once; without scripts a button is left. */
export function autoSubmitPage(provider: string, action: string, fields: Record<string, string>): string {
  return documentPage(
    provider,
    'One moment',
    `<form method="post" action="${escapeHtml(action)}">${hiddenFields(fields)}
      <div class="buttons"><button class="primary">Continue</button></div>
    </form>
    <script>document.forms[0].submit()</script>`,
  )
}

export function documentPage(provider: string, heading: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(heading)} · ${escapeHtml(provider)}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="provider">${escapeHtml(provider)}</p>
<h1>${escapeHtml(heading)}</h1>
${content}
</main>
</body>
</html>`
}

export function hiddenFields(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('')
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

const style = `
:root { color-scheme: light dark; --line: #d0d7de; --ink: #1f2328; --quiet: #59636e; --paper: #fff; --ground: #f6f8fa; --accent: #1a7f37 }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --ink: #f0f6fc; --quiet: #9198a1; --paper: #151b23; --ground: #0d1117; --accent: #238636 } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px 16px; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
main { width: 100%; max-width: 420px; padding: 32px; background: var(--paper); border: 1px solid var(--line); border-radius: 12px }
.provider { margin: 0 0 4px; color: var(--quiet); font-size: 14px }
h1 { margin: 0 0 12px; font-size: 22px; line-height: 1.3; text-wrap: balance }
p { margin: 0 0 20px; overflow-wrap: anywhere }
fieldset { margin: 0 0 20px; padding: 0; border: 0 }
legend { padding: 0; margin-bottom: 8px; font-size: 14px; color: var(--quiet) }
.choice { display: flex; gap: 12px; align-items: center; padding: 10px 14px; border: 1px solid var(--line); border-bottom: 0; cursor: pointer }
.choice:first-of-type { border-radius: 8px 8px 0 0 }
.choice:last-of-type { border-bottom: 1px solid var(--line); border-radius: 0 0 8px 8px }
.choice:only-of-type { border-radius: 8px }
.choice input { width: 18px; height: 18px; margin: 0; accent-color: var(--accent) }
.choice span { display: grid; min-width: 0 }
.choice small { color: var(--quiet); overflow-wrap: anywhere }
.buttons { display: flex; flex-wrap: wrap; gap: 12px }
button { flex: 1 1 140px; min-height: 44px; padding: 8px 16px; font: inherit; font-weight: 600; color: var(--ink); background: transparent; border: 1px solid var(--line); border-radius: 8px; cursor: pointer }
button.primary { color: #fff; background: var(--accent); border-color: transparent }
:focus-visible { outline: 2px solid #0969da; outline-offset: 2px }
`
