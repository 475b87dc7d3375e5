import { problemCatalogue } from '../../server/src/http/problem-catalogue.ts'

/** docs/reference/problems.md */
export function problemsPage(): string {
  const problems = Object.entries(problemCatalogue).sort(
    ([codeA, a], [codeB, b]) => a.status - b.status || codeA.localeCompare(codeB, 'en'),
  )
  const rows = problems.map(
    ([code, { status, title }]) => `| ${status} | [\`${code}\`](#${code}) | ${title} |`,
  )
  const sections = problems.map(
    ([code, { status, title, detail }]) => `## ${code}\n\n**${status} ${title}.** ${detail}`,
  )
  return `# Problems

<!-- Generated from server/src/http/problems.ts by \`npm run generate\`: do not edit. -->

Every error is \`application/problem+json\` ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)) with a \`code\` from this
closed list. Programs decide on \`code\`; \`title\`, \`detail\` and the messages of \`errors\` are sentences for people and may
change. \`errors\` names the fields at fault, \`remedy\` the act that would change the answer, \`retryAfterSeconds\` (and the
header \`Retry-After\`) how long to wait.

| status | code | title |
|---|---|---|
${rows.join('\n')}

${sections.join('\n\n')}
`
}
