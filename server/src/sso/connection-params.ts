import Type from 'typebox'
import { idField } from '../organizations/organization-params.ts'

export const connectionParams = Type.Object({ organizationId: idField, connectionId: idField })
export const personParams = Type.Object({ organizationId: idField, connectionId: idField, userId: idField })
export const domainParams = Type.Object({
  organizationId: idField,
  connectionId: idField,
  domainId: idField,
})
