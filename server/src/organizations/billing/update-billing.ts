import Type from 'typebox'
import { recordEvent } from '../../audit/audit.ts'
import { transaction } from '../../database/transaction.ts'
import { operation } from '../../http/operation.ts'
import { organizationPlace } from '../../projects/project-view.ts'
import { emailField, requireEmail } from '../../users/email-address.ts'
import { nameField, tidy } from '../../users/person-fields.ts'
import { setBillingContact } from './billing.ts'
import { contactView } from './billing-view.ts'

const body = Type.Object(
  {
    contact: Type.Union([
      Type.Object(
        { name: nameField('Person or department.'), email: emailField },
        { additionalProperties: false },
      ),
      Type.Null(),
    ]),
  },
  { additionalProperties: false },
)

/** Bills go to this contact from now on. */
export const updateBilling = operation({
  id: 'updateBilling',
  method: 'PATCH',
  path: '/organizations/:organizationId/billing',
  access: { permission: 'billing.manage' },
  tag: 'billing',
  summary: 'Change the billing contact',
  params: organizationPlace,
  body,
  responses: { 200: Type.Object({ contact: contactView }) },
  problems: [],
  async handle({ context, directory, client, caller, standing, body: given }) {
    const { organizationId } = standing
    const contact =
      given.contact === null
        ? null
        : { name: tidy(given.contact.name), email: requireEmail(given.contact.email, 'contact.email') }
    await transaction(context.database, async (tx) => {
      await setBillingContact(context, tx, organizationId, contact)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId,
        act: 'billing.contact-changed',
        userId: caller.user.id,
        by: caller,
        client,
      })
    })
    return { status: 200, body: { contact } }
  },
})
