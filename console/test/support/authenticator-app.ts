import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'

// An authenticator app that shares no line with the product: RFC 6238 in openssl's HMAC.
const stepSeconds = 30
const pictureSize = 400

/** What an authenticator app reads out of an otpauth address. */
export function readOtpauth(address: string): { secret: string; issuer: string; account: string } {
  const url = new URL(address)
  if (url.protocol !== 'otpauth:') throw new Error(`Not an otpauth address: ${address}`)
  const label = decodeURIComponent(url.pathname.replace(/^\/+/, '').replace(/^totp\//, ''))
  return {
    secret: url.searchParams.get('secret') ?? '',
    issuer: url.searchParams.get('issuer') ?? '',
    account: label.split(':').at(-1) ?? '',
  }
}

/** The 6 digits that an app shows now, or some steps from now. */
export function appCode(secret: string, { stepsAhead = 0, at = Date.now() } = {}): string {
  const counter = Math.floor(at / 1000 / stepSeconds) + stepsAhead
  const message = Buffer.alloc(8)
  message.writeBigUInt64BE(BigInt(counter))
  const args = ['dgst', '-sha1', '-mac', 'HMAC', '-macopt', `hexkey:${base32ToHex(secret)}`, '-binary']
  const mac = execFileSync('openssl', args, { input: message })
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** Waits when the code is about to change: the one before it is accepted only until then. */
export async function untilStepIsYoung(): Promise<void> {
  const left = stepSeconds * 1000 - (Date.now() % (stepSeconds * 1000))
  if (left < 3000) await sleep(left)
}

function base32ToHex(text: string): string {
  const bits = [...text.replaceAll(/[\s=]/g, '').toUpperCase()]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return bytes.map((byte) => Number.parseInt(byte, 2).toString(16).padStart(2, '0')).join('')
}

/** The pixels of a picture of the page, as a camera would see them. */
export async function picturePixels(page: Page, selector: string) {
  await page.locator(selector).waitFor()
  const pixels: number[] = await page.evaluate(`(async () => {
    const image = document.querySelector(${JSON.stringify(selector)})
    await image.decode()
    const context = new OffscreenCanvas(${pictureSize}, ${pictureSize}).getContext('2d')
    context.drawImage(image, 0, 0, ${pictureSize}, ${pictureSize})
    return [...context.getImageData(0, 0, ${pictureSize}, ${pictureSize}).data]
  })()`)
  return { data: Uint8ClampedArray.from(pixels), width: pictureSize, height: pictureSize }
}
