import type { Facts } from './characters.ts'

// Made-up people; every address is in a domain that is kept for examples.

type Employee = Facts & { role: string }

export const operatorFacts: Facts = at('meridian.example', 'Olga', 'Petrov')

export const meridianOwner: Facts = at('meridian.example', 'Mara', 'Lindqvist')

/** Those whom the story names, each with another role. */
export const meridianCast = {
  admin: employee('admin', 'meridian.example', 'Adrian', 'Costa'),
  editor: employee('editor', 'meridian.example', 'Edith', 'Okafor'),
  collaborator: employee('collaborator', 'meridian.example', 'Tomáš', 'Novák'),
  viewer: employee('viewer', 'meridian.example', 'Viola', 'Brandt'),
  billing: employee('billing', 'meridian.example', 'Ben', 'Achterberg'),
  contractor: employee('none', 'contractors.example', 'Noor', 'Rahimi'),
}

export const meridianStaff: Employee[] = [
  employee('editor', 'meridian.example', 'Yuki', 'Tanaka'),
  employee('editor', 'meridian.example', 'Samuel', 'Osei'),
  employee('editor', 'meridian.example', 'Leïla', 'Benali'),
  employee('collaborator', 'meridian.example', 'Jonas', 'Weber'),
  employee('collaborator', 'meridian.example', 'Priya', 'Raman'),
  employee('collaborator', 'meridian.example', 'Caoimhe', 'Byrne'),
  employee('viewer', 'meridian.example', 'Mateo', 'Fuentes'),
  employee('viewer', 'meridian.example', 'Ingrid', 'Solberg'),
  employee('viewer', 'meridian.example', 'Zofia', 'Kowalska'),
  employee('viewer', 'meridian.example', 'Andrei', 'Ionescu'),
  employee('viewer', 'meridian.example', 'Hye-jin', 'Park'),
]

export const haldenOwner: Facts = at('halden.example', 'Henrik', 'Aas')
export const haldenStaff: Employee[] = [
  employee('admin', 'halden.example', 'Solveig', 'Dahl'),
  employee('editor', 'halden.example', 'Erin', 'Castillo'),
  employee('viewer', 'halden.example', 'Petter', 'Lund'),
]

export const aureliaOwner: Facts = at('aurelia.example', 'Amara', 'Diallo')
export const aureliaStaff: Employee[] = [employee('editor', 'aurelia.example', 'Bruno', 'Keller')]

/** Customers of the shop: people of an Experience, strangers to the organizations. */
export const customers: Facts[] = (
  [
    ['Noah', 'Berg'],
    ['Aisha', 'Khan'],
    ['Lucía', 'Romero'],
    ['Emil', 'Sørensen'],
    ['Chloé', 'Laurent'],
    ['Kwame', 'Mensah'],
    ['Mina', 'Yılmaz'],
    ['Oskar', 'Lehtinen'],
    ['Thảo', 'Nguyễn'],
    ['Elif', 'Demir'],
    ['Grace', 'O’Connor'],
    ['Rafael', 'Silva'],
    ['Sanne', 'de Vries'],
    ['Dmytro', 'Shevchenko'],
    ['Freya', 'Larsen'],
    ['Omar', 'Farouk'],
    ['Julia', 'Horvát'],
    ['Wei', 'Zhang'],
    ['Nia', 'Williams'],
    ['Pablo', 'Ortega'],
    ['Anouk', 'Fischer'],
    ['Ravi', 'Iyer'],
    ['Marta', 'Zielińska'],
    ['Theo', 'Papadakis'],
    ['Isla', 'Campbell'],
    ['Jakub', 'Dvořák'],
  ] as const
).map(([firstName, lastName]) => at('mailbox.example', firstName, lastName))

function employee(role: string, domain: string, firstName: string, lastName: string): Employee {
  return { ...at(domain, firstName, lastName), role }
}

function at(domain: string, firstName: string, lastName: string): Facts {
  const name = firstName
    .normalize('NFD')
    .replaceAll(/[^a-z]/gi, '')
    .toLowerCase()
  return { firstName, lastName, email: `${name}@${domain}` }
}
