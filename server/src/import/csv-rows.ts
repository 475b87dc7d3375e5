import { ImportFileError } from './exported-person.ts'

export interface CsvRow {
  /** From 1, as spreadsheets count: also empty rows, and one for a row of several lines. */
  row: number
  cells: string[]
  /** What is wrong with it, to be read after "the row". */
  fault?: string
}

type State = 'cell-begins' | 'plain' | 'quoted' | 'quote-in-quoted'

/**
 * Rows of comma-separated values.
 * @throws {ImportFileError} for a row without end, behind which nothing can be told apart.
 * @see RFC 4180
 */
export async function* readCsvRows(chunks: AsyncIterable<string>, longest: number): AsyncGenerator<CsvRow> {
  const reader = createRowReader(longest)
  for await (const chunk of chunks) yield* reader.take(chunk)
  yield* reader.take('\n', true)
  if (!reader.isBetweenRows()) throw new ImportFileError(`Row ${reader.row()}: a quote is not closed.`)
}

function createRowReader(longest: number) {
  let row = 1
  let cells: string[] = []
  let cell = ''
  let size = 0
  let state: State = 'cell-begins'
  let fault: string | undefined
  const endCell = () => {
    cells.push(cell)
    cell = ''
    state = 'cell-begins'
  }
  const endRow = (): CsvRow | null => {
    endCell()
    const ended: CsvRow = { row, cells, ...(fault !== undefined && { fault }) }
    row += 1
    cells = []
    size = 0
    fault = undefined
    return ended.cells.length === 1 && ended.cells[0] === '' ? null : ended
  }
  /** @returns whether the row ended with this sign. */
  const takeSign = (sign: string): boolean => {
    if (state === 'quoted') {
      if (sign === '"') state = 'quote-in-quoted'
      else cell += sign
      return false
    }
    if (sign === '\n') return true
    if (sign === '\r') return false
    if (sign === ',') endCell()
    else if (sign === '"' && state === 'cell-begins') state = 'quoted'
    else if (sign === '"' && state === 'quote-in-quoted') {
      cell += sign
      state = 'quoted'
    } else {
      if (state === 'quote-in-quoted' || sign === '"') fault ??= 'has a quote in the middle of a cell'
      state = 'plain'
      cell += sign
    }
    return false
  }
  return {
    row: () => row,
    isBetweenRows: () => state === 'cell-begins' && cells.length === 0,
    *take(chunk: string, isLast = false): Generator<CsvRow> {
      if (isLast && this.isBetweenRows()) return
      for (const sign of chunk) {
        size += 1
        if (size > longest)
          throw new ImportFileError(`Row ${row} is too long. Perhaps a quote in it is not closed.`)
        const ended = takeSign(sign) ? endRow() : null
        if (ended !== null) yield ended
      }
    },
  }
}
