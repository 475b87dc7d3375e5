// Reads a QR code that is drawn without a flaw, as on a screen: no error correction, no perspective.
// It shares no line with what draws ours. @see ISO/IEC 18004

export interface Picture {
  /** RGBA, row by row. */
  data: Uint8ClampedArray
  width: number
}

type Modules = { size: number; isDark: (row: number, column: number) => boolean }

/** Data codewords of each block at error correction level M, for versions 1 to 12. */
const blocksOfVersion = [
  [16],
  [28],
  [44],
  [32, 32],
  [43, 43],
  [27, 27, 27, 27],
  [31, 31, 31, 31],
  [38, 38, 39, 39],
  [36, 36, 36, 37, 37],
  [43, 43, 43, 43, 44],
  [50, 51, 51, 51, 51],
  [36, 36, 36, 36, 36, 36, 37, 37],
]
const alignmentOfVersion = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
  [6, 30, 54],
  [6, 32, 58],
]

/** The text of the code. */
export function readQrCode(picture: Picture): string {
  const modules = findModules(picture)
  const version = (modules.size - 17) / 4
  const { level, mask } = readFormat(modules)
  const blocks = blocksOfVersion[version - 1]
  if (!blocks || level !== 0) throw new Error(`Cannot read version ${version}, level ${level}`)
  return readSegments(deinterleave(readCodewords(modules, version, mask), blocks), version)
}

function findModules({ data, width }: Picture): Modules {
  const isDarkAt = (x: number, y: number) => (data[(y * width + x) * 4] ?? 255) < 128
  let start = 0
  while (start < width && !isDarkAt(start, start)) start += 1
  let end = start
  while (end < width && isDarkAt(end, start)) end += 1
  // The first dark run is the edge of a finder pattern: seven modules.
  const size = Math.round(((width - 2 * start) / (end - start)) * 7)
  const module = (width - 2 * start) / size
  const at = (index: number) => Math.floor(start + (index + 0.5) * module)
  return { size, isDark: (row, column) => isDarkAt(at(column), at(row)) }
}

function readFormat({ isDark }: Modules): { level: number; mask: number } {
  const places = [
    ...[0, 1, 2, 3, 4, 5, 7, 8].map((column) => [8, column] as const),
    ...[7, 5, 4, 3, 2, 1, 0].map((row) => [row, 8] as const),
  ]
  const read = places.reduce((bits, [row, column]) => (bits << 1) | Number(isDark(row, column)), 0)
  const format = read ^ 0b101010000010010
  return { level: format >> 13, mask: (format >> 10) & 7 }
}

const masks: ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
]

function readCodewords({ size, isDark }: Modules, version: number, mask: number): number[] {
  const isInverted = masks[mask] ?? (() => false)
  const isFunction = functionPatterns(size, version)
  const bits: number[] = []
  let isUpward = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      const row = isUpward ? size - 1 - step : step
      for (const column of [right, right - 1]) {
        if (!isFunction(row, column)) bits.push(Number(isDark(row, column) !== isInverted(row, column)))
      }
    }
    isUpward = !isUpward
  }
  const codewords = bits.join('').match(/.{8}/g) ?? []
  return codewords.map((codeword) => Number.parseInt(codeword, 2))
}

function functionPatterns(size: number, version: number): (row: number, column: number) => boolean {
  const centres = alignmentOfVersion[version - 1] ?? []
  const isFinder = (row: number, column: number) =>
    (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9)
  const isVersion = (row: number, column: number) =>
    version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11))
  const isAlignment = (row: number, column: number) =>
    centres.some((y) =>
      centres.some((x) => !isFinder(y, x) && Math.abs(row - y) <= 2 && Math.abs(column - x) <= 2),
    )
  return (row, column) =>
    row === 6 || column === 6 || isFinder(row, column) || isVersion(row, column) || isAlignment(row, column)
}

function deinterleave(codewords: number[], blocks: number[]): number[] {
  const read: number[][] = blocks.map(() => [])
  let next = 0
  for (let index = 0; index < Math.max(...blocks); index += 1) {
    for (const [block, length] of blocks.entries()) {
      if (index < length) read[block]?.push(codewords[next++] ?? 0)
    }
  }
  return read.flat()
}

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

function readSegments(codewords: number[], version: number): string {
  const bits = codewords.map((codeword) => codeword.toString(2).padStart(8, '0')).join('')
  let place = 0
  const take = (count: number) => {
    place += count
    return Number.parseInt(bits.slice(place - count, place), 2)
  }
  const isLarge = version >= 10
  let text = ''
  while (bits.length - place >= 4) {
    const mode = take(4)
    if (mode === 0) break
    if (mode === 1) {
      for (let left = take(isLarge ? 12 : 10); left > 0; left -= 3) {
        const digits = Math.min(left, 3)
        text += String(take(digits * 3 + 1)).padStart(digits, '0')
      }
    } else if (mode === 2) {
      for (let left = take(isLarge ? 11 : 9); left > 0; left -= 2) {
        const value = take(left > 1 ? 11 : 6)
        text +=
          left > 1
            ? `${alphanumeric[Math.floor(value / 45)]}${alphanumeric[value % 45]}`
            : alphanumeric[value]
      }
    } else if (mode === 4) {
      const bytes = Array.from({ length: take(isLarge ? 16 : 8) }, () => take(8))
      text += Buffer.from(bytes).toString('utf8')
    } else throw new Error(`Cannot read mode ${mode}`)
  }
  return text
}
