import Type, { type Static } from 'typebox'
import { timeField, toTime } from '../../http/time-field.ts'
import { recordOf } from '../../sso/sso-domains.ts'
import type { ExperienceDomain } from './experience-domains.ts'

const nullableTime = (description: string) => Type.Union([timeField(description), Type.Null()])

/** A domain of an Experience, with the record that proves it. */
export const experienceDomainView = Type.Object({
  id: Type.String(),
  domain: Type.String({ description: 'In ASCII.' }),
  record: Type.Object(
    { type: Type.Literal('TXT'), name: Type.String(), value: Type.String() },
    {
      description:
        'What to set at whoever keeps the name servers. Leave it there: it is looked at every day.',
    },
  ),
  provenAt: nullableTime('Since when the Experience answers there.'),
  checkedAt: nullableTime('When the record was looked for last.'),
  missingSince: nullableTime(
    'Since when the record of a proven domain is gone. After 7 days others may prove the domain.',
  ),
})

export function toExperienceDomainView(domain: ExperienceDomain): Static<typeof experienceDomainView> {
  return {
    id: domain.id,
    domain: domain.domain,
    record: recordOf(domain),
    provenAt: orNull(domain.verifiedAt),
    checkedAt: orNull(domain.checkedAt),
    missingSince: orNull(domain.missingSince),
  }
}

function orNull(at: number | null): string | null {
  return at === null ? null : toTime(at)
}
