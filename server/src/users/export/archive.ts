import { Readable } from 'node:stream'
import { breathe } from '../../database/breathe.ts'
import type { Part } from './own-data.ts'
import { closePage, openPage, sectionOf } from './page.ts'

/** Of each kind, as many as a reader looks at; the JSON file has all. */
const shownOnPage = 500
const piece = 64 * 1024

/**
 * A zip of a readable page and one JSON file for each part, made while it is read: neither the archive nor what it is
 * made of is ever held as a whole.
 */
export function toArchive(
  parts: readonly Part[],
  about: { product: string; email: string; at: number },
): Readable {
  return Readable.from(zipped(parts, about), { objectMode: false })
}

async function* zipped(parts: readonly Part[], about: { product: string; email: string; at: number }) {
  // Loaded with the first export.
  const { Zip, ZipDeflate } = await import('fflate')
  const ready: Uint8Array[] = []
  let failure: Error | undefined
  const zip = new Zip((error, chunk) => {
    if (error) failure = error
    else ready.push(chunk)
  })
  const add = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = about.at
    zip.add(file)
    return collector(file)
  }
  const sections: string[] = []
  for (const part of parts) {
    const file = add(part.name)
    const shown: Record<string, unknown>[] = []
    let total = 0
    for await (const entry of part.entries()) {
      if (total < shownOnPage) shown.push(entry)
      file.write(`${total === 0 ? '[\n' : ',\n'}${JSON.stringify(entry)}`)
      total += 1
      if (ready.length > 0) yield* drained(ready)
    }
    file.end(total === 0 ? '[]\n' : '\n]\n')
    sections.push(sectionOf(part, { shown, total }))
    if (failure) throw failure
    yield* drained(ready)
    await breathe()
  }
  const page = add('index.html')
  page.write(openPage(about))
  for (const section of sections) page.write(section)
  page.end(closePage())
  zip.end()
  if (failure) throw failure
  yield* drained(ready)
}

/** Small texts are gathered: each piece that is compressed costs something by itself. */
function collector(file: import('fflate').ZipDeflate) {
  let held = ''
  const push = (isLast: boolean) => {
    file.push(Buffer.from(held), isLast)
    held = ''
  }
  return {
    write(text: string) {
      held += text
      if (held.length > piece) push(false)
    },
    end(text: string) {
      held += text
      push(true)
    },
  }
}

function* drained(ready: Uint8Array[]) {
  yield* ready.splice(0)
}
