import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One package as the lock file names it. */
export interface LockedPackage {
  /** Where npm puts it: ends with its name. */
  path: string
  name: string
  version: string
  license: string | undefined
  integrity: string | undefined
  resolved: string | undefined
  hasInstallScript: boolean
  /** Needed for building and testing alone. */
  isForDevelopment: boolean
}

/** Every package that `npm ci` installs, beside our own. */
export function lockedPackages(): LockedPackage[] {
  const path = fileURLToPath(new URL('../../package-lock.json', import.meta.url))
  const { packages } = JSON.parse(readFileSync(path, 'utf8')) as {
    packages: Record<string, Record<string, string | boolean | undefined>>
  }
  return Object.entries(packages)
    .filter(([place, { link }]) => place.includes('node_modules/') && link !== true)
    .map(([place, facts]) => ({
      path: place,
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: String(facts.version),
      license: facts.license as string | undefined,
      integrity: facts.integrity as string | undefined,
      resolved: facts.resolved as string | undefined,
      hasInstallScript: facts.hasInstallScript === true,
      isForDevelopment: facts.dev === true || facts.devOptional === true,
    }))
}

/** docs/reference/dependencies.md */
export function dependenciesPage(): string {
  const running = lockedPackages().filter(({ isForDevelopment }) => !isForDevelopment)
  const rows = running
    .map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`)
    .sort((a, b) => a.localeCompare(b, 'en'))
  const kinds = new Map<string, number>()
  for (const { license = '' } of running) kinds.set(license, (kinds.get(license) ?? 0) + 1)
  const counts = [...kinds].sort((a, b) => b[1] - a[1]).map(([license, count]) => `${license} (${count})`)
  return `# Dependencies

<!-- Generated from package-lock.json by \`npm run generate\`: do not edit. -->

What a server or the console in a browser is made of beside our own code: ${running.length} packages, each at one exact
version with its checksum, none with a script that runs at installation. Packages for building and testing alone are not
listed. Why each direct one was chosen is in [decision 0007](../decisions/0007-dependencies.md).

Licences: ${counts.join(', ')}.

\`npm run sbom\` prints the bill of materials in CycloneDX form, \`npm audit\` asks the registry for known weaknesses, and
\`npm run check\` refuses a package without checksum, with an installation script, or under a licence that is not in
\`tools/dependencies.test.ts\`.

| package | version | licence |
| --- | --- | --- |
${[...new Set(rows)].join('\n')}
`
}
