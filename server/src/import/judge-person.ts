import { Secret } from 'otpauth'
import type { ImportedHash } from '../crypto/imported-hash.ts'
import type { OutsideIdentity } from '../sign-in/github/account-links.ts'
import { canonicalEmail } from '../users/email-address.ts'
import { linePattern, namePattern, phonePattern, tidy } from '../users/person-fields.ts'
import { type ExportedPerson, RowFault } from './exported-person.ts'

/** Somebody whose every fact we would take from themselves too. */
export interface Candidate {
  reference: string | null
  email: string
  isVerified: boolean
  firstName: string
  lastName: string
  phone: string | null
  company: string | null
  password: ImportedHash | null
  identity: OutsideIdentity | null
  totpSecret: string | null
  isDisabled: boolean
  mustChange: boolean
  /** Not taken over, by the operator's wish. */
  leftBehind: readonly string[]
}

export interface JudgeOptions {
  githubUrl: string
  /** Take people without what cannot come along, instead of refusing them. */
  leaveBehind: boolean
}

const patterns = {
  name: new RegExp(namePattern, 'u'),
  line: new RegExp(linePattern, 'u'),
  phone: new RegExp(phonePattern, 'u'),
}

/** @throws {RowFault} for a fact that does not hold to the rules of this deployment. */
export function judgePerson(person: ExportedPerson, options: JudgeOptions): Candidate {
  if (person.email === null) throw new RowFault('there is no address')
  const email = canonicalEmail(person.email)
  if (email === null) throw new RowFault('this is no address that is accepted here')
  const { totpSecret, leftBehind } = judgeFactors(person)
  if (leftBehind.length > 0 && !options.leaveBehind)
    throw new RowFault(`${leftBehind.join('; ')} (taken without it by --leave-behind)`)
  return {
    reference: person.reference,
    email,
    isVerified: person.isVerified,
    // Some systems name nobody; people can write their name themselves.
    firstName:
      judgeLine(person.firstName, 'first name', 100, patterns.name) ?? email.slice(0, email.lastIndexOf('@')),
    lastName: judgeLine(person.lastName, 'last name', 100, patterns.name) ?? '',
    phone: judgeLine(person.phone, 'telephone number', 40, patterns.phone),
    company: judgeLine(person.company, 'company', 120, patterns.line),
    password: person.password,
    identity: judgeGithub(person.github, options.githubUrl),
    totpSecret,
    isDisabled: person.isDisabled,
    mustChange: person.mustChange,
    leftBehind,
  }
}

/** Only the number says who somebody is at GitHub: logins and addresses go from one person to another. */
function judgeGithub(github: ExportedPerson['github'], issuer: string): OutsideIdentity | null {
  if (github === null) return null
  const { subject, login } = github
  if (!/^[1-9]\d{0,18}$/.test(subject)) throw new RowFault("GitHub's number of the account is no number")
  const isLogin = login !== null && /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(login)
  return { issuer, subject, name: isLogin ? login : subject }
}

function judgeFactors({ totpSecret, leftBehind }: ExportedPerson) {
  if (totpSecret === null) return { totpSecret, leftBehind }
  const secret = canonicalSecret(totpSecret)
  if (secret !== null) return { totpSecret: secret, leftBehind }
  return { totpSecret: null, leftBehind: [...leftBehind, 'an authenticator app whose secret is unusable'] }
}

/** The secret as it is stored here; null for what is no Base32, or shorter than 80 bits. */
function canonicalSecret(text: string): string | null {
  const written = text.replaceAll(/[\s=]/g, '').toUpperCase()
  if (!/^[A-Z2-7]{16,256}$/.test(written)) return null
  return Secret.fromBase32(written).base32
}

function judgeLine(text: string | null, what: string, longest: number, pattern: RegExp): string | null {
  if (text === null || tidy(text) === '') return null
  const line = tidy(text)
  // Before and after: tidying turns a line break into a space.
  if (!pattern.test(text) || !pattern.test(line))
    throw new RowFault(`the ${what} has signs that are not accepted`)
  if (line.length > longest) throw new RowFault(`the ${what} is longer than ${longest} characters`)
  return line
}
