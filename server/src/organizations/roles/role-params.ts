import Type from 'typebox'
import { idField } from '../organization-params.ts'

export const roleParams = Type.Object({ organizationId: idField, roleId: idField })
