import { apiTypes } from './api-types.ts'

interface Described {
  operationId: string
  parameters?: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: BodySchema }> }
  responses: Record<string, unknown>
}
interface BodySchema {
  required?: string[]
  properties?: Record<string, { default?: unknown }>
}
type Document = { paths: Record<string, Record<string, Described>> }

/** client/src/schema.ts: what each operation takes and answers; its problems are one type for all. */
export function clientTypes(openapi: string): Promise<string> {
  const document: Document = JSON.parse(openapi)
  for (const path of Object.values(document.paths)) {
    for (const described of Object.values(path)) {
      const answers = Object.entries(described.responses).filter(([status]) => status.startsWith('2'))
      described.responses = Object.fromEntries(answers)
      const json = described.requestBody?.content['application/json']
      if (json) described.requestBody = { content: { 'application/json': withDefaultsLeftOut(json) } }
    }
  }
  return apiTypes(JSON.stringify(document), ['components', 'operations'])
}

/** What has a default is required by the schema that the server fills in, and not of whoever calls. */
function withDefaultsLeftOut({ schema }: { schema: BodySchema }): { schema: BodySchema } {
  const { required = [], properties = {} } = schema
  return {
    schema: { ...schema, required: required.filter((name) => properties[name]?.default === undefined) },
  }
}

/** client/src/operations.ts: where each operation is, and where its input goes that is no part of the path. */
export function clientOperations(openapi: string): string {
  const document: Document = JSON.parse(openapi)
  const rows = Object.entries(document.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, described]) => row(method, path, described)),
    )
    .sort()
  return `// Generated from openapi.json by \`npm run generate\`: do not edit.

/** Method, path, and where the input goes that is no part of the path. */
export const operationPlaces = {
${rows.join('\n')}
} as const
`
}

function row(method: string, path: string, described: Described): string {
  const { operationId, parameters = [], requestBody } = described
  const inQuery = parameters.filter((parameter) => parameter.in === 'query')
  // The client takes the input of an operation as one object.
  if (inQuery.length > 0 && requestBody) throw new Error(`${operationId} has both a query and a body.`)
  const rest = requestBody ? 'body' : inQuery.length > 0 ? 'query' : 'none'
  return layOut(operationId, [method.toUpperCase(), path, rest])
}

/** As the formatter has it. */
function layOut(key: string, values: string[]): string {
  const quoted = values.map((value) => `'${value}'`)
  const line = `  ${key}: [${quoted.join(', ')}],`
  return line.length <= 110 ? line : [`  ${key}: [`, ...quoted.map((one) => `    ${one},`), '  ],'].join('\n')
}
