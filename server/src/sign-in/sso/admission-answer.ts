import Type from 'typebox'
import { answerStep, nextStepAnswer } from '../advance-sign-in.ts'
import { signedInAnswer } from '../complete-sign-in.ts'
import type { Admission, AdmissionPlace } from './admit-identity.ts'
import { type Refusal, refusals } from './refusals.ts'
import { accountChanges } from './sso-notice.ts'

const goOn = {
  returnTo: Type.Union([Type.String(), Type.Null()], { description: 'As it was given at the start.' }),
}
const textOrNull = Type.Union([Type.String(), Type.Null()])
const named = Type.Object({ id: Type.String(), name: Type.String() })
/** Without an id it is the deployment. */
const ownerNamed = Type.Object({ id: textOrNull, name: Type.String() })

const noticeNext = Type.Object({
  next: Type.Literal('sso-notice', {
    description:
      'The account exists, and the organization is about to manage how it signs in. Show what changes; give the token to enterBySso with `accept` to go on.',
  }),
  token: Type.String({ description: 'For this browser, once, for 15 minutes.' }),
  email: Type.String(),
  organization: ownerNamed,
  connection: named,
  changes: Type.Array(Type.Enum([...accountChanges])),
  ...goOn,
})

const testedNext = Type.Object({
  next: Type.Literal('sso-tested', {
    description: 'The answer to testSsoConnection. Nobody was signed in by it.',
  }),
  organizationId: Type.Union([Type.String(), Type.Null()], {
    description: 'Null: a connection of the deployment.',
  }),
  connectionId: Type.String(),
  tested: Type.Boolean({
    description:
      'Whether the connection counts as tested: the provider names an address, and the settings are those of the test.',
  }),
  identity: Type.Object({
    issuer: Type.String(),
    subject: Type.String(),
    email: textOrNull,
    emailVerified: Type.Boolean(),
    firstName: Type.String(),
    lastName: Type.String(),
    groups: Type.Array(Type.String()),
    provesMfa: Type.Boolean({ description: 'The sign-in counts as two factors.' }),
  }),
  claims: Type.Record(Type.String(), Type.Unknown(), { description: 'As the provider sent them.' }),
  foreseen: Type.Enum(['create', 'link', 'enter', 'refuse'], {
    description:
      'What a real sign-in would have done: made an account, linked the existing one after a notice, entered it, or refused.',
  }),
  refusal: Type.Union([
    Type.Object({ code: Type.Enum(Object.keys(refusals) as Refusal[]), detail: Type.String() }),
    Type.Null(),
  ]),
  account: Type.Union([
    Type.Object({
      id: Type.String(),
      email: Type.String(),
      firstName: Type.String(),
      lastName: Type.String(),
    }),
    Type.Null(),
  ]),
  role: textOrNull,
})

/** What becomes of somebody who comes back from a company's provider. */
export const admissionAnswer = Type.Union([
  Type.Object({ ...signedInAnswer.properties, ...goOn }),
  Type.Object({ ...nextStepAnswer.properties, ...goOn }),
  noticeNext,
  testedNext,
])

/** Tells the client, after the commit. @throws {Problem} sign-in-refused */
export function answerAdmission(at: AdmissionPlace, admission: Admission) {
  switch (admission.next) {
    case 'step':
      return { ...answerStep(at.context, at, admission.step), returnTo: admission.returnTo }
    case 'notice':
      return { next: 'sso-notice' as const, ...admission.notice, returnTo: admission.returnTo }
    case 'tested': {
      const { identity, isTested, provesMfa, ...report } = admission.report
      return { next: 'sso-tested' as const, ...report, tested: isTested, ...shown(identity, provesMfa) }
    }
    case 'refused':
      throw admission.problem
    default:
      throw admission satisfies never
  }
}

function shown(
  { claims, issuer, subject, email, emailVerified, firstName, lastName, groups }: TestedIdentity,
  provesMfa: boolean,
) {
  return {
    claims,
    identity: { issuer, subject, email, emailVerified, firstName, lastName, groups, provesMfa },
  }
}

type TestedIdentity = Extract<Admission, { next: 'tested' }>['report']['identity']
