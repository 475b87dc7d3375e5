import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { firefoxOnLinux } from '../../test/support/http-client.ts'
import { describeDevice } from './device-name.ts'

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/145.0.0.0'

describe('a device', () => {
  const table: [string | null, string | null, string][] = [
    [firefoxOnLinux, 'Firefox on Linux', 'desktop'],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/145.0.0.0`,
      'Microsoft Edge on Windows',
      'desktop',
    ],
    [
      `Mozilla/5.0 (Linux; Android 16; Pixel 10) ${chrome} Mobile Safari/537.36`,
      'Chrome on Android',
      'phone',
    ],
    [
      `Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/604.1`,
      'Safari on iOS',
      'tablet',
    ],
    ['curl/8.20.0', 'curl', 'other'],
    ['my-backup-script/1.0', 'my-backup-script', 'other'],
    ['<script>alert(1)</script>', null, 'other'],
    ['', null, 'other'],
    [null, null, 'other'],
  ]
  for (const [userAgent, label, type] of table) {
    it(`that calls itself ${userAgent?.slice(0, 40)} is ${label ?? 'unknown'}`, () => {
      const device = describeDevice(userAgent)
      assert.deepEqual([device.label, device.deviceType], [label, type])
    })
  }
})
