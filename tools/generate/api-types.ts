import { registerHooks } from 'node:module'
import type { OpenAPI3 } from 'openapi-typescript'

const header = `// Generated from openapi.json by \`npm run generate\`: do not edit.\n\n`

/** The types of the console's API client. */
export async function apiTypes(openapi: string): Promise<string> {
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
    return header + astToString(await toTypes(document, { alphabetize: true, silent: true }))
  } finally {
    hooks.deregister()
  }
}
