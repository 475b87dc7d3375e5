import { registerHooks } from 'node:module'
import type { OpenAPI3 } from 'openapi-typescript'

const header = `// Generated from openapi.json by \`npm run generate\`: do not edit.\n\n`

/**
 * The types of an API client.
 * @param interfaces those to write, where fields with a default may be left out; without it everything.
 */
export async function apiTypes(openapi: string, interfaces?: readonly string[]): Promise<string> {
  // openapi-typescript builds its output with the compiler API of TypeScript 5, which stands in tools/node_modules;
  // the TypeScript 7 it would find beside itself has none.
  const hooks = registerHooks({
    resolve: (specifier, context, nextResolve) =>
      nextResolve(
        specifier,
        specifier === 'typescript' ? { ...context, parentURL: import.meta.url } : context,
      ),
  })
  try {
    const { default: toTypes, astToString } = await import('openapi-typescript')
    const document: OpenAPI3 = JSON.parse(openapi)
    const defaultNonNullable = interfaces === undefined
    const nodes = await toTypes(document, { alphabetize: true, silent: true, defaultNonNullable })
    return header + astToString(nodes.filter((node) => interfaces?.includes(nameOf(node)) ?? true))
  } finally {
    hooks.deregister()
  }
}

function nameOf(node: object): string {
  const { name } = node as { name?: { text?: string } }
  return name?.text ?? ''
}
