import { nameIdFormats } from './saml-response.ts'

export interface SamlPerson {
  /** What the provider calls them to every service; stays when everything else changes. */
  nameId: string
  nameIdFormat?: string
  /** Put into the assertion as they stand. */
  attributes: Record<string, string | string[]>
}

/** The person that the browser is taken to be when nobody is there to look at the page. */
export interface SamlAutomatic {
  /** The Subject of the request or its parameter `login_hint` go first, then this, then the first person. */
  nameId?: string
  answer?: 'approve' | 'cancel'
}

export interface SamlPeople {
  /** Changed as a test likes; read at each sign-in. */
  people: SamlPerson[]
  automatic: SamlAutomatic | undefined
}

export function automaticPerson(
  { people, automatic }: SamlPeople,
  hint: string | undefined,
): SamlPerson | undefined {
  return personNamed(people, hint) ?? personNamed(people, automatic?.nameId) ?? people[0]
}

export function personNamed(people: SamlPerson[], name: string | undefined): SamlPerson | undefined {
  return people.find(
    ({ nameId, attributes }) => name !== undefined && (nameId === name || attributes.email === name),
  )
}

export function formatOf({ nameIdFormat }: SamlPerson): string {
  return nameIdFormat ?? nameIdFormats.persistent
}

export function demoPeople(): SamlPerson[] {
  return [
    {
      nameId: 'G-1001',
      attributes: { email: 'hana@works.example', displayName: 'Hana Sato', groups: ['design'] },
    },
    {
      nameId: 'G-1002',
      attributes: { email: 'ivo@works.example', displayName: 'Ivo Marić', groups: ['design', 'admins'] },
    },
  ]
}
