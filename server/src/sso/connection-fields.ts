import Type, { type Static } from 'typebox'
import { roleField } from '../organizations/roles/role-view.ts'

const claimField = (description: string) =>
  Type.String({ minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$', description })

/** Which claims or attributes say what. */
export const mappingField = Type.Object(
  {
    email: claimField('Name of the claim (OIDC) or attribute (SAML) with the e-mail address.'),
    firstName: claimField('The same for the first name.'),
    lastName: claimField('The same for the last name.'),
    groups: Type.Optional(
      Type.Union([claimField('The same for the groups, when roles follow from them.'), Type.Null()]),
    ),
    roles: Type.Optional(
      Type.Array(
        Type.Object(
          { group: Type.String({ minLength: 1, maxLength: 300 }), role: roleField },
          { additionalProperties: false },
        ),
        {
          maxItems: 50,
          description: 'The first whose group the person has gives the role; else the default role counts.',
        },
      ),
    ),
  },
  { additionalProperties: false },
)

/** Metadata of SAML providers, escaped as JSON, can be longer than other bodies. */
export const largestUpload = 1024 * 1024

const addressField = (description: string) => Type.String({ minLength: 8, maxLength: 2000, description })
const countsAsMfaField = Type.Boolean({
  description: 'A sign-in there counts as two factors here. Otherwise only what the provider proves counts.',
})

/** An OpenID provider. */
export const oidcField = Type.Object(
  {
    issuer: addressField('The issuer, or the address of its discovery document.'),
    clientId: Type.String({ minLength: 1, maxLength: 300, pattern: '^[\\x20-\\x7e]+$' }),
    clientSecret: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 1000,
        pattern: '^[\\x20-\\x7e]+$',
        description: 'Kept sealed, never shown again. Absent: the one that is kept.',
      }),
    ),
    scopes: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 100, pattern: '^[\\x21\\x23-\\x5b\\x5d-\\x7e]+$' }), {
        maxItems: 20,
        description: 'Beside `openid`. Absent: `email` and `profile`.',
      }),
    ),
    countsAsMfa: Type.Optional(countsAsMfaField),
  },
  { additionalProperties: false },
)

/** A SAML identity provider: by the address of its metadata, or by the metadata itself. */
export const samlField = Type.Object(
  {
    metadataUrl: Type.Optional(addressField('Read now, and again every day.')),
    metadataXml: Type.Optional(
      Type.String({ minLength: 20, maxLength: 524_288, description: 'The document itself, uploaded.' }),
    ),
    countsAsMfa: Type.Optional(countsAsMfaField),
  },
  { additionalProperties: false },
)

export const nameField = Type.String({
  minLength: 1,
  maxLength: 60,
  pattern: '\\S',
  description: 'As people see it when they sign in: “Northwind staff”.',
})

/** What of a connection is written by administrators, beside its name and kind. */
export const providerFields = {
  oidc: Type.Optional(oidcField),
  saml: Type.Optional(samlField),
  mapping: Type.Optional(mappingField),
  defaultRole: Type.Optional(roleField),
}

export type GivenProvider = {
  oidc?: Static<typeof oidcField>
  saml?: Static<typeof samlField>
}
export type GivenMapping = Static<typeof mappingField>
