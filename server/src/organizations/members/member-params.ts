import Type from 'typebox'
import { idField } from '../organization-params.ts'

export const memberParams = Type.Object({ organizationId: idField, userId: idField })
