import { largestMessage } from './strict-xml.ts'

/** Longest message in a field, in base64. */
export const largestField = Math.ceil((largestMessage * 4) / 3) + 4096
/** Largest form: some signs of base64 take three in it. */
export const largestForm = largestField + 32 * 1024
