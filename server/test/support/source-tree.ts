import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repositoryRoot = fileURLToPath(new URL('../../../', import.meta.url))

export interface SourceFile {
  /** From the repository's root, with `/`. */
  path: string
  text: string
  /** The text without comments. */
  code: string
  /** What it imports: packages by name, own files by their path from the root. */
  imports: string[]
}

const generated = ['client/src/operations.ts', 'client/src/schema.ts', 'console/src/api/schema.ts']

/** Every TypeScript file of ours below these folders, generated ones excepted. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: repositoryRoot, exclude: isForeign }))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !generated.includes(path))
    .sort()
    .map(readSource)
}

/** `sign-in-with-password` → `signInWithPassword`. */
export function camelCase(kebabCase: string): string {
  return kebabCase.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** `server/src/sign-in/password/sign-in-with-password.ts` → `sign-in`; undefined for files of no folder. */
export function folderOf(path: string): string | undefined {
  return /^server\/src\/([^/]+)\//.exec(path)?.[1]
}

/** The name without folder and ending. */
export function stemOf(path: string): string {
  return basename(path).replace(/(\.test|\.race\.test)?\.tsx?$/, '')
}

function isForeign(path: string): boolean {
  return path === 'node_modules' || path === 'dist'
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(repositoryRoot, path), 'utf8')
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '')
  const specifiers = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  )
  const imports = specifiers.map((specifier) =>
    specifier.startsWith('.') ? join(dirname(path), specifier).split(sep).join('/') : specifier,
  )
  return { path, text, code, imports }
}
