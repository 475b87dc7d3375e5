import { DOMParser } from '@xmldom/xmldom'
import { refused } from './refused.ts'

/** Largest message that is read, in bytes of XML. */
export const largestMessage = 128 * 1024
const mostAttributes = 4000
const mostElements = 4000
const deepest = 16

const declaration =
  /^<\?xml\s+version=(["'])1\.0\1(?:\s+encoding=(["'])utf-8\2)?(?:\s+standalone=(["'])(?:yes|no)\3)?\s*\?>/i

export interface StrictXml {
  /** Exactly what was parsed: whoever else reads the message reads this. */
  text: string
  root: Element
}

/** The XML in base64 of a message, see `readStrictXml`. @throws {Problem} provider-failed */
export function decodeMessage(base64: string): Buffer {
  // Providers break the lines of base64; nothing else beside its alphabet is let through.
  const body = base64.replace(/[\r\n]/g, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body)) throw refused('unreadable', 'the message is no base64.')
  return Buffer.from(body, 'base64')
}

/**
 * XML of elements and text alone: no document type, entity, comment, CDATA section or processing instruction, so that no
 * two readers can read it in two ways.
 * @throws {Problem} provider-failed
 * @see OWASP ASVS 1.5.1, CVE-2017-11428, CVE-2025-25292
 */
export function readStrictXml(bytes: Buffer): StrictXml {
  if (bytes.length > largestMessage) throw refused('unreadable', 'the message is too large.')
  const text = decodeUtf8(bytes).replace(declaration, '').replace(/\r\n?/g, '\n').trim()
  // With these gone, every `<` begins or ends an element.
  if (text.includes('<!') || text.includes('<?')) {
    throw refused('unexpected-content', 'there is a document type, comment, CDATA section or instruction.')
  }
  // The parser compares each attribute with all before it: tens of thousands in one tag would cost seconds.
  const attributes = text.match(/=\s*["']/g)?.length ?? 0
  if (attributes > mostAttributes) throw refused('unreadable', 'the message holds too many attributes.')
  // What ends more elements than it begins costs the parser the square of its length before it says so.
  const ends = text.split('</').length - 1
  if (ends * 2 > text.split('<').length - 1) throw refused('unreadable', 'more elements end than begin.')
  const document = parse(text)
  const { documentElement: root } = document
  if (!root || document.childNodes.length !== 1) throw refused('unreadable', 'there is not exactly one root.')
  requireModest(root)
  requireUniqueIds(root)
  return { text, root }
}

/** Every element in and under this one, in the order of the document. */
export function* elementsUnder(root: Element): Generator<Element> {
  const waiting = [root]
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element
    waiting.push(...childElements(element).reverse())
  }
}

export function childElements(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1)
}

export function attributesOf(element: Element): Attr[] {
  return Array.from(element.attributes)
}

function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw refused('unreadable', 'the message is no UTF-8.', error)
  }
}

function parse(text: string): Document {
  const refuse = (message: unknown) => {
    throw refused('unreadable', `the message is no well-formed XML: ${message}`)
  }
  const errorHandler = { warning: refuse, error: refuse, fatalError: refuse }
  const parser = new DOMParser({ locator: {}, errorHandler })
  const document: Document | undefined = parser.parseFromString(text, 'text/xml')
  return document ?? refuse('Nothing was parsed.')
}

function requireModest(root: Element): void {
  let count = 0
  const waiting: [Element, number][] = [[root, 1]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [element, depth] = next
    count += 1
    if (count > mostElements || depth > deepest) throw refused('unreadable', 'the message holds too much.')
    const values = [...Array.from(element.childNodes), ...attributesOf(element)].map((node) => node.nodeValue)
    if (!values.every((value) => isXmlText(value ?? ''))) {
      throw refused('unreadable', 'a character is none that XML knows.')
    }
    for (const child of childElements(element)) waiting.push([child, depth + 1])
  }
}

/** References (`&#0;`) reach what the parser lets through. @see XML 1.0 section 2.2 */
function isXmlText(value: string): boolean {
  for (const sign of value) {
    const code = sign.codePointAt(0) ?? 0
    const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d
    const isLone = code >= 0xd800 && code <= 0xdfff
    if (isControl || isLone || code === 0xfffe || code === 0xffff) return false
  }
  return true
}

/** In whatever case and namespace: libraries differ in what they take for an id. */
function requireUniqueIds(root: Element): void {
  const seen = new Set<string>()
  for (const element of elementsUnder(root)) {
    for (const attribute of attributesOf(element)) {
      const name = attribute.localName ?? attribute.name
      if (name.toLowerCase() !== 'id' || attribute.name.startsWith('xmlns')) continue
      if (seen.has(attribute.value)) throw refused('unexpected-content', 'an id is there twice.')
      seen.add(attribute.value)
    }
  }
}
