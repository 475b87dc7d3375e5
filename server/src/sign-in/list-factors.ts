import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { findFactorReset } from './factor-resets.ts'
import { accountLinkView, toAccountLinkView } from './github/account-link-view.ts'
import { listUserLinks } from './github/account-links.ts'
import { findHeldFactors } from './held-factors.ts'
import { findMfaBlockers } from './mfa-removal.ts'
import { passkeyView, toPasskeyView } from './passkey/passkey-view.ts'
import { listPasskeys } from './passkey/passkeys.ts'
import { findPasswordState } from './password/passwords.ts'
import { findRecoveryCodes } from './recovery-codes/recovery-codes.ts'
import { findTotp } from './totp/totp.ts'
import { listWaysIn, type Possession, rehearseLoss } from './ways-in.ts'

const nullable = <T extends ReturnType<typeof Type.Object>>(schema: T) => Type.Union([schema, Type.Null()])
const nullableTime = (description: string) => Type.Union([timeField(description), Type.Null()])
const way = Type.Array(
  Type.String({
    description: '`password`, `github`, `sso`, `mailbox`, `app`, `recovery-codes` or `passkey:ID`.',
  }),
  {
    description: 'Everything that this way in takes.',
  },
)
const rehearsal = Type.Object({
  lost: Type.Array(Type.String(), { description: 'What is lost.' }),
  remaining: Type.Array(way),
  lockedOut: Type.Boolean({ description: 'No way in is left.' }),
})

/** Every factor of the account, and what remains when one is lost. */
export const listFactors = operation({
  id: 'listFactors',
  method: 'GET',
  path: '/account/factors',
  access: 'signed-in',
  directories: 'all',
  tag: 'factors',
  summary: 'The ways to prove who I am',
  responses: {
    200: Type.Object({
      mfaEnabled: Type.Boolean({ description: 'Signing in takes two factors.' }),
      password: nullable(Type.Object({ changedAt: timeField('When it was set.') })),
      github: nullable(accountLinkView),
      totp: nullable(
        Type.Object({ createdAt: timeField('When it was set up.'), lastUsedAt: nullableTime('Last use.') }),
      ),
      passkeys: Type.Array(passkeyView),
      recoveryCodes: nullable(
        Type.Object({
          total: Type.Integer(),
          left: Type.Integer(),
          createdAt: timeField('When they were made.'),
        }),
      ),
      waysIn: Type.Array(way),
      ifLost: Type.Array(rehearsal, { description: 'For each thing that can be lost.' }),
      mfaBlockedBy: Type.Array(
        Type.Object({
          organization: Type.Object({ id: Type.String(), name: Type.String() }),
          rule: Type.String(),
          remedies: Type.Array(Type.Object({ action: Type.String() })),
        }),
        { description: 'Organizations that do not let this account drop its second factor.' },
      ),
      factorReset: nullable(
        Type.Object({ dueAt: timeField('When an ordered reset will remove the second factors.') }),
      ),
    }),
  },
  problems: [],
  async handle({ context, session }) {
    const db = context.database.kysely
    const userId = session.user.id
    const held = await findHeldFactors(db, context.config, userId)
    const [password, [github], totp, passkeys, codes, reset, mfaBlockedBy] = await Promise.all([
      findPasswordState(db, userId),
      listUserLinks(db, userId),
      findTotp(db, userId),
      listPasskeys(db, userId),
      findRecoveryCodes(db, userId),
      findFactorReset(db, userId),
      findMfaBlockers(db, userId),
    ])
    const things = [...new Set(listWaysIn(held).flat())] as Possession[]
    const body = {
      mfaEnabled: held.hasTotp || held.passkeys.length > 0,
      password: password && { changedAt: toTime(password.changedAt) },
      github: github ? toAccountLinkView(github) : null,
      totp: totp && {
        createdAt: toTime(totp.createdAt),
        lastUsedAt: totp.lastUsedAt && toTime(totp.lastUsedAt),
      },
      passkeys: passkeys.map(toPasskeyView),
      recoveryCodes: codes && { total: codes.total, left: codes.left, createdAt: toTime(codes.createdAt) },
      waysIn: listWaysIn(held),
      ifLost: things.map((thing) => rehearseLoss(held, [thing])),
      mfaBlockedBy,
      factorReset: reset && { dueAt: toTime(reset.dueAt) },
    }
    return { status: 200, body }
  },
})
