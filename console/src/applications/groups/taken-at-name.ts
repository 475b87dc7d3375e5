import { Problem } from '../../api/problem.ts'

/** A name that is taken is told at its field. */
export function takenAtName(error: unknown): never {
  if (!(error instanceof Problem) || error.code !== 'name-taken') throw error
  const message = 'There is a group of that name. Choose another.'
  throw new Problem(error.status, { code: error.code, errors: [{ path: 'name', code: error.code, message }] })
}
