export interface OidcPerson {
  /** The subject: stays when everything else changes. */
  sub: string
  /** `email`, `email_verified`, `name`, `groups`, …: put into the id_token as they stand, absent ones left out. */
  claims: Record<string, unknown>
  /** How they sign in (RFC 8176). */
  amr?: string[]
}

/** The person that the browser is taken to be when nobody is there to look at the page. */
export interface OidcAutomatic {
  /** A request's `login_hint` (subject or address) goes first, then this, then the first person. */
  sub?: string
  answer?: 'approve' | 'cancel'
}

export interface OidcPeople {
  /** Changed as a test likes: claims are read at each sign-in, a removed person cannot sign in any more. */
  people: OidcPerson[]
  automatic: OidcAutomatic | undefined
}

export function automaticPerson(
  { people, automatic }: OidcPeople,
  hint: string | undefined,
): OidcPerson | undefined {
  return personNamed(people, hint) ?? personNamed(people, automatic?.sub) ?? people[0]
}

export function personNamed(people: OidcPerson[], name: string | undefined): OidcPerson | undefined {
  return people.find(({ sub, claims }) => name !== undefined && (sub === name || claims.email === name))
}

export function demoPeople(): OidcPerson[] {
  const person = (sub: string, name: string, email: string, groups: string[]): OidcPerson => ({
    sub,
    claims: { name, email, email_verified: true, groups },
  })
  return [
    person('00u1', 'Erin Castillo', 'erin@corp.example', ['engineering']),
    person('00u2', 'Farid Haddad', 'farid@corp.example', ['engineering', 'admins']),
  ]
}
