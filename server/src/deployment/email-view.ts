import Type from 'typebox'
import { emailStates, type QueuedEmail } from '../emails/email-queue.ts'
import { timeField, toTime } from '../http/time-field.ts'

export const emailParams = Type.Object({ emailId: Type.String({ maxLength: 40 }) })

const nullableTime = (description: string) => Type.Union([timeField(description), Type.Null()])

export const emailView = Type.Object({
  id: Type.String(),
  template: Type.String({ description: 'What kind of mail it is.' }),
  email: Type.Union([Type.String(), Type.Null()], {
    description: 'Its receiver; null once the mail is emptied.',
  }),
  state: Type.Enum([...emailStates]),
  attempts: Type.Integer({ description: 'How often it was tried.' }),
  createdAt: timeField('When it was ordered.'),
  nextAttemptAt: nullableTime('When it is tried next; null when it is not.'),
  sentAt: nullableTime('When the mail server took it.'),
  failedAt: nullableTime('When it was given up.'),
  lastError: Type.Union([Type.String(), Type.Null()], {
    description: 'What the mail server said last, or `expired` or `discarded`.',
  }),
  expiresAt: nullableTime('After this moment it is not sent any more: its link would be dead.'),
})

export function toEmailView({
  to,
  createdAt,
  nextAttemptAt,
  sentAt,
  failedAt,
  expiresAt,
  ...rest
}: QueuedEmail) {
  return {
    ...rest,
    email: to,
    createdAt: toTime(createdAt),
    nextAttemptAt: orNull(nextAttemptAt),
    sentAt: orNull(sentAt),
    failedAt: orNull(failedAt),
    expiresAt: orNull(expiresAt),
  }
}

function orNull(at: number | null): string | null {
  return at === null ? null : toTime(at)
}
